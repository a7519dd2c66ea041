create table curriculum (
    code            text    not null,
    version         integer not null,
    valid_from      date    not null,
    title           text    not null,
    minutes_per_jp  integer not null constraint curriculum_minutes_per_jp_sensible check (minutes_per_jp between 30 and 60),
    pass_percent    integer not null constraint curriculum_pass_percent_known check (pass_percent between 1 and 100),
    validity_months integer          constraint curriculum_validity_months_positive check (validity_months > 0),
    basis           text    not null,
    constraint curriculum_pk primary key (code, version),
    constraint curriculum_valid_from_unique unique (code, valid_from)
);
comment on table curriculum is 'What is taught, by version. The version in force on the first day of a session counts. One JP (jam pelajaran) is so many minutes; a certificate needs pass_percent of the JP.';

create table curriculum_module (
    code    text    not null,
    version integer not null,
    number  integer not null constraint curriculum_module_number_positive check (number > 0),
    title   text    not null,
    jp      integer not null constraint curriculum_module_jp_positive check (jp > 0),
    constraint curriculum_module_pk primary key (code, version, number),
    constraint curriculum_module_curriculum_fk foreign key (code, version) references curriculum
);
comment on table curriculum_module is 'The modules of a curriculum and how many JP each takes.';

insert into curriculum (code, version, valid_from, title, minutes_per_jp, pass_percent, validity_months, basis)
values ('BIMTEK-KDMP', 1, '2025-03-27', 'Bimbingan teknis pengurus Koperasi Desa/Kelurahan Merah Putih', 45, 80, 36,
        'Inpres 9/2025; JP and pass rule are the programme''s own choice, since no regulation sets them');

insert into curriculum_module (code, version, number, title, jp)
values ('BIMTEK-KDMP', 1, 1, 'Kebijakan Koperasi Desa/Kelurahan Merah Putih', 1),
       ('BIMTEK-KDMP', 1, 2, 'Jati diri, organisasi dan tata kelola koperasi', 2),
       ('BIMTEK-KDMP', 1, 3, 'Mekanisme dana bergulir', 2),
       ('BIMTEK-KDMP', 1, 4, 'Pembukaan rekening bank koperasi', 1),
       ('BIMTEK-KDMP', 1, 5, 'Pembukuan dan Rapat Anggota Tahunan', 1),
       ('BIMTEK-KDMP', 1, 6, 'Rencana usaha dan rencana tindak lanjut', 1);

grant select on curriculum, curriculum_module to ${runtime};
