-- The clock of a rehearsal: one row, shared by api and worker. A stepped clock has `now`; a running one the other three.
-- An office in real operation never writes here.
CREATE TABLE public.dondoc_clock (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  now        timestamptz,
  factor     double precision CHECK (factor > 0),
  real_start timestamptz,
  sim_start  timestamptz,
  CHECK (num_nonnulls(factor, real_start, sim_start) = CASE WHEN now IS NULL THEN 3 ELSE 0 END)
);
