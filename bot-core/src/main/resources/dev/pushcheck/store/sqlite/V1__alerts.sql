-- Times are nanoseconds since 1970. "body" is JSON: what nobody searches by.
-- Never holds a signature, a key or a whole client address.

-- What was seen: a push that began, ended, or was refused. "key" is what makes it one.
create table sighting (
  id      integer primary key,
  key     text    not null unique,
  domain  text    not null,
  app     text    not null,
  stream  text    not null,
  at      integer not null,
  ended   integer not null,
  autopsy text,
  body    text    not null
) strict;
create index sighting_of_stream on sighting (domain, app, stream, at);
create index sighting_at on sighting (at);

-- What was wrong with pushes that went on; "sequence" is empty where it was not told.
create table trouble (
  id       integer primary key,
  domain   text    not null,
  app      text    not null,
  stream   text    not null,
  at       integer not null,
  sequence text    not null,
  body     text    not null,
  unique (domain, app, stream, at, sequence)
) strict;
create index trouble_at on trouble (at);

-- "over_at" is since when a closed outage has been over; empty while it is open.
create table outage (
  id      text    not null primary key,
  domain  text    not null,
  app     text    not null,
  stream  text    not null,
  began   integer not null,
  over_at integer,
  learned integer not null,
  version integer not null,
  body    text    not null
) strict;
create index outage_of_stream on outage (domain, app, stream);
create index outage_open on outage (began) where over_at is null;
create index outage_over on outage (over_at) where over_at is not null;

-- What a channel is told of an outage. "due" is when something is to be done next.
create table alert (
  id        integer primary key,
  outage    text    not null,
  channel   text    not null,
  stage     text    not null,
  first_due integer not null,
  due       integer,
  message   text,
  bundle    text,
  version   integer not null,
  body      text    not null,
  unique (outage, channel)
) strict;
create index alert_due on alert (channel, due) where due is not null;
create index alert_message on alert (message) where message is not null;
create index alert_bundle on alert (bundle) where bundle is not null;
create index alert_lost on alert (first_due) where stage = 'LOST';

-- Who sends to a channel now, and how it stands; "body" is empty until anything was sent there.
create table channel (
  channel       text    not null primary key,
  platform      text    not null,
  paused_until  integer not null,
  owner         text    not null,
  claimed_until integer not null,
  body          text
) strict;

-- Messages that speak for many outages.
create table bundle (
  id      text    not null primary key,
  channel text    not null,
  began   integer not null,
  version integer not null,
  body    text    not null
) strict;
create index bundle_of_channel on bundle (channel, began);

create table mute (
  id   text    not null primary key,
  ends integer not null,
  body text    not null
) strict;

-- Routes made in chats.
create table watch (
  id   text not null primary key,
  body text not null
) strict;

-- When something last happened.
create table mark (
  name text    not null primary key,
  at   integer not null
) strict;

-- Rights that one process has at a time.
create table lease (
  name  text    not null primary key,
  owner text    not null,
  ends  integer not null
) strict;

-- Who asked what. "who" is person and place in small letters, to search in.
create table audit (
  id     integer primary key,
  at     integer not null,
  who    text    not null,
  denied integer not null,
  body   text    not null
) strict;
create index audit_at on audit (at);
