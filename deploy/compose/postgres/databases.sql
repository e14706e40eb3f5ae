-- One database for each service, owned by an ordinary role of its name, closed to the others.
-- The passwords are for development only; a service in production mode refuses them.

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
