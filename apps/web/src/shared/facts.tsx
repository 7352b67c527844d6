import { Text, type TextProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface FactProps extends TextProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One labelled fact of a definition list. */
export function Fact({ label, children }: FactProps): React.JSX.Element {
  return (
    <div className={classes.fact}>
      <Text component="dt" size="sm" className="quiet">
        {label}
      </Text>
      <dd>{children}</dd>
    </div>
  );
}

export function Facts({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <dl className={classes.facts}>{children}</dl>;
}
