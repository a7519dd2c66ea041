alter table curriculum_module
    add kind text not null default 'LECTURE'
        constraint curriculum_module_kind_known check (kind in ('LECTURE', 'DISCUSSION', 'FACILITATION', 'PRACTICE'));

create table curriculum_office (
    code    text    not null,
    version integer not null,
    office  text    not null,
    constraint curriculum_office_pk primary key (code, version, office),
    constraint curriculum_office_curriculum_fk foreign key (code, version) references curriculum
);
comment on table curriculum_office is 'Whom a version is for: who holds one of these offices and has no certificate of it lacks it.';
insert into curriculum_office (code, version, office) values ('BIMTEK-KDMP', 1, 'chair'), ('BIMTEK-KDMP', 1, 'treasurer');

insert into curriculum (code, version, valid_from, title, minutes_per_jp, pass_percent, validity_months, basis)
values ('BIMTEK-KDMP', 2, '2026-01-01', 'Bimbingan teknis pengurus Koperasi Desa/Kelurahan Merah Putih', 45, 80, 36,
        'Inpres 9/2025 and the topics of the Bimtek in Kab. Tangerang (22 September 2025) and Demak; JP and pass rule are the programme''s own choice, since no regulation sets them');
insert into curriculum_module (code, version, number, title, jp, kind)
values ('BIMTEK-KDMP', 2, 1, 'Kebijakan Koperasi Desa/Kelurahan Merah Putih', 1, 'LECTURE'),
       ('BIMTEK-KDMP', 2, 2, 'Jati diri, organisasi dan tata kelola koperasi', 2, 'DISCUSSION'),
       ('BIMTEK-KDMP', 2, 3, 'Mekanisme dan penggunaan dana bergulir', 2, 'LECTURE'),
       ('BIMTEK-KDMP', 2, 4, 'Administrasi dan pembukaan rekening bank koperasi', 1, 'PRACTICE'),
       ('BIMTEK-KDMP', 2, 5, 'Pembukuan koperasi', 3, 'PRACTICE'),
       ('BIMTEK-KDMP', 2, 6, 'Pengelolaan keuangan dan uang negara', 2, 'LECTURE'),
       ('BIMTEK-KDMP', 2, 7, 'Model bisnis dan rencana usaha', 2, 'FACILITATION'),
       ('BIMTEK-KDMP', 2, 8, 'Rapat Anggota Tahunan', 1, 'PRACTICE'),
       ('BIMTEK-KDMP', 2, 9, 'Rencana tindak lanjut', 1, 'FACILITATION');
insert into curriculum_office (code, version, office) values ('BIMTEK-KDMP', 2, 'chair'), ('BIMTEK-KDMP', 2, 'treasurer');

grant insert on curriculum, curriculum_module to ${runtime};
grant select, insert on curriculum_office to ${runtime};
