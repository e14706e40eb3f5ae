-- Whether the association of the approval has ended. Then its e-mail says what is no longer true and must not be sent.
alter table approval add column ended boolean not null default false;

update approval set ended = true
  from delivery
 where delivery.association_id = approval.association_id
   and delivery.state = 'GIVEN_UP' and delivery.last_error = 'The association has ended.';
