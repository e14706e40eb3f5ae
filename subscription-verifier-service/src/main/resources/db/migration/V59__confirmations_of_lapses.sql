-- From now on, lapse_confirmed says that a confirmed claim has not been checked since the confirmation. Claims without a filing and
-- claims with an ended subscription have not been checked.
update claimed set lapse_confirmed = false
 where lapse_confirmed and solution_area is not null and subscription_ended_at is null;

-- Claims that were reviewed again, or got their object again, after their subscription had ended. The watch of these claims continues.
update claimed set subscription_ended_at = null
 where decision in ('OPEN', 'HELD') and decided_at > subscription_ended_at;
