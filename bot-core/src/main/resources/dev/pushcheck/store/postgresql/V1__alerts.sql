-- Times are nanoseconds since 1970. "body" is JSON: what nobody searches by.
-- Never holds a signature, a key or a whole client address.

-- What was seen: a push that began, ended, or was refused. "key" is what makes it one.
create table sighting (
  id      bigint  generated always as identity primary key,
  key     text    not null unique,
  domain  text    not null,
  app     text    not null,
  stream  text    not null,
  at      bigint  not null,
  ended   bigint  not null,
  autopsy text,
  body    text    not null
);
create index sighting_of_stream on sighting (domain, app, stream, at);
create index sighting_at on sighting (at);

-- What was wrong with pushes that went on; "sequence" is empty where it was not told.
create table trouble (
  id       bigint  generated always as identity primary key,
  domain   text    not null,
  app      text    not null,
  stream   text    not null,
  at       bigint  not null,
  sequence text    not null,
  body     text    not null,
  unique (domain, app, stream, at, sequence)
);
create index trouble_at on trouble (at);

-- "over_at" is since when a closed outage has been over; empty while it is open.
create table outage (
  id      text    not null primary key,
  domain  text    not null,
  app     text    not null,
  stream  text    not null,
  began   bigint  not null,
  over_at bigint,
  learned bigint  not null,
  version bigint  not null,
  body    text    not null
);
create index outage_of_stream on outage (domain, app, stream);
create index outage_open on outage (began) where over_at is null;
create index outage_over on outage (over_at) where over_at is not null;

-- What a channel is told of an outage. "due" is when something is to be done next.
create table alert (
  id        bigint  generated always as identity primary key,
  outage    text    not null,
  channel   text    not null,
  stage     text    not null,
  first_due bigint  not null,
  due       bigint,
  message   text,
  bundle    text,
  version   bigint  not null,
  body      text    not null,
  unique (outage, channel)
);
create index alert_due on alert (channel, due) where due is not null;
create index alert_message on alert (message) where message is not null;
create index alert_bundle on alert (bundle) where bundle is not null;
create index alert_lost on alert (first_due) where stage = 'LOST';

-- Who sends to a channel now, and how it stands; "body" is empty until anything was sent there.
create table channel (
  channel       text    not null primary key,
  platform      text    not null,
  paused_until  bigint  not null,
  owner         text    not null,
  claimed_until bigint  not null,
  body          text
);

-- Messages that speak for many outages.
create table bundle (
  id      text    not null primary key,
  channel text    not null,
  began   bigint  not null,
  version bigint  not null,
  body    text    not null
);
create index bundle_of_channel on bundle (channel, began);

create table mute (
  id   text    not null primary key,
  ends bigint  not null,
  body text    not null
);

-- Routes made in chats.
create table watch (
  id   text not null primary key,
  body text not null
);

-- When something last happened.
create table mark (
  name text    not null primary key,
  at   bigint  not null
);

-- Rights that one process has at a time.
create table lease (
  name  text    not null primary key,
  owner text    not null,
  ends  bigint  not null
);

-- Who asked what. "who" is person and place in small letters, to search in.
create table audit (
  id     bigint  generated always as identity primary key,
  at     bigint  not null,
  who    text    not null,
  denied bigint  not null,
  body   text    not null
);
create index audit_at on audit (at);
