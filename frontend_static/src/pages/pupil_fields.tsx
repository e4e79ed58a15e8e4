// The fields of a pupil that opening a case and changing the details share.

import { DateInput, MONTH_CHOICES, Select, TextInput } from "../components/fields.tsx";
import type { Errors } from "../components/form.tsx";
import { isoOf } from "../words.ts";

export type PupilTyped = { month: string; year: string; born: string; name: string; school: string };

export const PUPIL_FIELDS = { birth_month: "month", birth_year: "year", birth_date: "born", name: "name", school: "school" };

export function birthErrors(typed: PupilTyped): Errors {
  const errors: Errors = {};
  if (!typed.month) errors.birth_month = "Choose the month of birth";
  if (!/^(19|20)\d\d$/.test(typed.year.trim())) errors.birth_year = "Enter the year of birth in four digits, like 2017";
  const full = typed.born.replace(/-/g, "");
  const born = isoOf(typed.born);
  if (full && !born) errors.birth_date = "Enter a real date of birth, like 27 3 2017, or leave it empty";
  else if (born && !errors.birth_month && !errors.birth_year && !born.startsWith(`${typed.year.trim()}-${typed.month.padStart(2, "0")}`)) {
    errors.birth_date = "The full date of birth does not fit the month and year above";
  }
  if (typed.school.trim() && !/^[A-Za-z0-9:._-]{1,128}$/.test(typed.school.trim())) {
    errors.school = "The school’s number has letters, digits and : . _ - only, and no spaces";
  }
  return errors;
}

/** As the API wants it. */
export function birthOf(typed: PupilTyped) {
  return {
    birth_year: Number(typed.year), birth_month: Number(typed.month), birth_date: isoOf(typed.born),
    name: typed.name.trim() || null, school: typed.school.trim() || null,
  };
}

type Props = { typed: PupilTyped; put: <K extends keyof PupilTyped>(name: K, value: PupilTyped[K]) => void; errors: Errors };

export function PupilFields({ typed, put, errors }: Props) {
  return (
    <>
      <div class="beside">
        <Select id="month" label="Month of birth" value={typed.month} set={(value) => put("month", value)} choices={MONTH_CHOICES} error={errors.birth_month} />
        <TextInput
          id="year" label="Year of birth" width="govuk-input--width-4" inputMode="numeric" value={typed.year} set={(value) => put("year", value)} error={errors.birth_year}
        />
      </div>
      <h2 class="govuk-heading-m">When known</h2>
      <TextInput id="name" label="Name" value={typed.name} set={(value) => put("name", value)} error={errors.name} />
      <DateInput id="born" label="Full date of birth" hint="For example, 27 3 2017" value={typed.born} set={(value) => put("born", value)} error={errors.birth_date} />
      <TextInput
        id="school" label="School’s number" hint="As in your directory, for example its URN" width="govuk-input--width-10" value={typed.school}
        set={(value) => put("school", value)} error={errors.school}
      />
    </>
  );
}
