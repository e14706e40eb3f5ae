-- The catalogue is the table product (V24). Rows that were added here by hand are products too.
insert into product (code, solution_area, name_hu, name_en, activities)
select code, solution_area, name_hu, name_en,
       case solution_area
         when 'BUSINESS_APPLICATIONS' then array['PRESALES', 'USAGE', 'REVENUE_ASSOCIATION']
         else array['USAGE']
       end
  from catalogue_product
on conflict (code) do nothing;

drop table catalogue_product;

-- For replicas of the version before, which run until the upgrade is complete.
create view catalogue_product as select code, solution_area, name_hu, name_en from product;
