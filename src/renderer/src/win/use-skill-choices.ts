import { useQueryOf } from '../api/queries.ts'

/** Stands for no skill in a list of skills. */
const none = 'none'

/** The skills of the matrix as choices, with none of them first. */
export function useSkillChoices() {
  const { data } = useQueryOf('skill.list', {})
  const skills = data ?? []
  return {
    none,
    choices: [
      { value: none, label: 'None' },
      ...skills
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ id, name, area }): { value: string; label: string; detail: string } => ({
          value: id,
          label: name,
          detail: area,
        })),
    ],
    nameOf: (id: string | null): string => skills.find((skill) => skill.id === id)?.name ?? '',
  }
}
