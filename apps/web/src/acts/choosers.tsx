import type { Page, PersonView, UnitView } from '@dondoc/contracts';
import { Select, type SelectProps } from '@mantine/core';
import { pageOf, useRead } from '../api/use-read.js';
import { contains } from '../shared/fold-text.js';

type Short<T> = Page<T> | readonly T[];
const itemsOf = <T,>(answer: Short<T> | undefined): readonly T[] => (answer ? pageOf(answer).items : []);

interface ChooserProps {
  readonly label: string;
  readonly name: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Typed letters find names without their marks. */
const withoutMarks: SelectProps['filter'] = ({ options, search }) =>
  options.filter((option) => !('label' in option) || contains(String(option.label), search));

function Chooser({
  data,
  value,
  onChange,
  ...rest
}: ChooserProps & { readonly data: SelectProps['data'] }): React.JSX.Element {
  return (
    <Select
      {...rest}
      withAsterisk={false}
      searchable
      openOnFocus={false}
      clearable={!rest.required}
      filter={withoutMarks}
      maxDropdownHeight={260}
      data={data ?? []}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

export const useUnits = (): readonly UnitView[] => itemsOf(useRead<Short<UnitView>>('/units').data);

/** A unit of the organisation. */
export function UnitSelect({
  except,
  ...rest
}: ChooserProps & { readonly except?: string }): React.JSX.Element {
  const units = useUnits();
  const data = units
    .filter(({ unitId }) => unitId !== except)
    .map(({ unitId, name }) => ({ value: unitId, label: name }));
  return <Chooser {...rest} data={data} />;
}

/** A person of a unit. */
export function PersonSelect({
  unitId,
  ...rest
}: ChooserProps & { readonly unitId: string }): React.JSX.Element {
  const people = itemsOf(useRead<Short<PersonView>>('/people', { unitId }).data);
  return <Chooser {...rest} data={people.map(({ personId, name }) => ({ value: personId, label: name }))} />;
}
