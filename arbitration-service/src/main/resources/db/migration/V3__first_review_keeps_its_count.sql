-- How each first review's due date was counted, as it was counted then: whatever becomes of the calendar, it explains this date.
alter table claim
  add column first_review_region text,
  add column first_review_zone   text,
  add column first_review_days   text[];

-- Until now every claim was counted in one zone, and weekends were the only days off.
update claim set
  first_review_region = 'HU',
  first_review_zone = 'Europe/Budapest',
  first_review_days = array(
    select to_char(day, 'YYYY-MM-DD') || case
        when day = date_trunc('day', filed_at at time zone 'Europe/Budapest') then ' DAY_OF_FILING day of filing'
        when extract(isodow from day) > 5 then ' WEEKEND weekend'
        else ' BUSINESS_DAY business day'
      end
    from generate_series(
      date_trunc('day', filed_at at time zone 'Europe/Budapest'),
      (first_review_due_at at time zone 'Europe/Budapest') - interval '1 day',
      interval '1 day') as day
    order by day);

alter table claim
  alter column first_review_region set not null,
  alter column first_review_zone set not null,
  alter column first_review_days set not null;
