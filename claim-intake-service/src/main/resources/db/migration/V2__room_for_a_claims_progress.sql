-- A claim is updated some times soon after it was filed. With room beside it, its indexes are not.
alter table claim set (fillfactor = 60);
