-- Extraordinary members (anggota luar biasa) are on the roll and have no vote.

alter table roll_member add column votes boolean not null default true;
comment on column roll_member.votes is 'False of an extraordinary member, who is not counted for quorum and votes.';
grant update (votes) on roll_member to ${runtime};
