import type { Day } from '../../../kernel/days.ts'
import { shown, wrong } from '../cells.ts'

export const yearOnly = (text: string) =>
  wrong(
    'year_only',
    `${shown(text)} hanya tahun; sebutkan tanggal lengkap.`,
    `${shown(text)} is only a year; give the whole date.`,
  )
export const noDate = (text: string) =>
  wrong(
    'no_date',
    `${shown(text)} bukan tanggal yang ada; tulis seperti 05/01/2021 atau 5 Januari 2021.`,
    `${shown(text)} is no date there is; write it like 05/01/2021 or 5 Januari 2021.`,
  )
export const otherWeekday = (text: string) =>
  wrong(
    'other_weekday',
    `Hari dan tanggal dalam ${shown(text)} tidak cocok; perbaiki salah satunya.`,
    `Day of the week and date in ${shown(text)} do not fit; correct one of them.`,
  )
export const unclearHour = (text: string) =>
  wrong(
    'unclear_hour',
    `${shown(text)}: pukul 17.00 biasanya tengah malam Jakarta dalam UTC, jadi hari berikutnya; tulis tanggalnya saja.`,
    `${shown(text)}: 17:00 is mostly midnight in Jakarta as UTC has it, so the next day; write the date alone.`,
  )
export const undecidedCentury = (text: string) =>
  wrong(
    'undecided_century',
    `Abad dari tahun dalam ${shown(text)} tidak jelas; tulis tahun dengan empat angka.`,
    `The century of the year in ${shown(text)} is not clear; write the year with four digits.`,
  )
export const undecidedOrder = (text: string, one: Day, other: Day) =>
  wrong(
    'undecided_order',
    `${shown(text)} bisa ${one} atau ${other}, dan tidak ada tanggal lain di kolom ini yang memutuskan; jawab "dateOrder".`,
    `${shown(text)} is ${one} or ${other}, and no other date in the column decides; answer "dateOrder".`,
  )
export const maybeSwapped = (day: Day, other: Day) =>
  wrong(
    'maybe_swapped',
    `Excel menyimpan ${day}, tetapi tanggal lain di kolom ini tidak dikenalinya sebagai tanggal, jadi mungkin maksudnya ${other}; jawab "storedDates": as_shown atau swapped.`,
    `Excel keeps ${day}, but did not take other dates of this column for dates, so ${other} may be meant; answer "storedDates": as_shown or swapped.`,
  )
