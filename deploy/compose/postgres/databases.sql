-- Each service has its own database. An ordinary role with the name of the service owns it, and other roles cannot connect.
-- The passwords are for development only: a service does not start in production with them.

create role intake login password 'cpor-development-only';
create database intake owner intake;
revoke connect on database intake from public;

create role verifier login password 'cpor-development-only';
create database verifier owner verifier;
revoke connect on database verifier from public;

create role arbitration login password 'cpor-development-only';
create database arbitration owner arbitration;
revoke connect on database arbitration from public;

create role notification login password 'cpor-development-only';
create database notification owner notification;
revoke connect on database notification from public;
