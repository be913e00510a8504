import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField, type TextFieldProps } from '../ui/text-field.tsx'

/** A passphrase, hidden until asked for. Pasting is welcome: passphrases live in password managers. */
export function SecretField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  const [isShown, setIsShown] = useState(false)
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      suffix={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          plain
          label={`Show what is typed: ${props.label}`}
          pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  )
}
