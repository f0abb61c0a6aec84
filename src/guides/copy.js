// A button on every block of commands that copies it; without scripts the blocks are plain text to select.
const [copy, copied] = document.documentElement.lang === 'id' ? ['Salin', 'Tersalin'] : ['Copy', 'Copied']
for (const code of document.querySelectorAll('pre > code')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent)
    button.textContent = copied
  })
  code.parentElement.append(button)
}
