-- The list of special schools (sbo, so, vso) keeps an account of its own.
alter table register_imports
  drop constraint register_imports_source_check,
  add constraint register_imports_source_check
    check (source in ('primary', 'special', 'secondary', 'mbo', 'mboLocations', 'companies'));
