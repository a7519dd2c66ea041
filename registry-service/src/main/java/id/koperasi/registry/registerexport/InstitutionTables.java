package id.koperasi.registry.registerexport;

import static id.koperasi.registry.registerexport.ExportColumn.amount;
import static id.koperasi.registry.registerexport.ExportColumn.count;
import static id.koperasi.registry.registerexport.ExportColumn.day;
import static id.koperasi.registry.registerexport.ExportColumn.given;
import static id.koperasi.registry.registerexport.ExportColumn.moment;
import static id.koperasi.registry.registerexport.ExportColumn.none;
import static id.koperasi.registry.registerexport.ExportColumn.text;
import static id.koperasi.registry.registerexport.ExportTable.table;

import java.util.List;

/** The ministry's tables about cooperatives as institutions: what they are, who leads them, how their members meet. */
final class InstitutionTables {

    private static final String BANK = """
            case x.bank_code when '002' then 'BRI' when '008' then 'MANDIRI' when '009' then 'BNI' when '451' then 'BSI'
                             else x.bank_code end""";

    private static final String OFFICE = """
            case x.office when 'chair' then 'Ketua' when 'vice-chair-business' then 'Wakil Ketua Bidang Usaha'
                          when 'vice-chair-membership' then 'Wakil Ketua Bidang Anggota' when 'secretary' then 'Sekretaris'
                          when 'treasurer' then 'Bendahara' when 'board-member' then 'Pengurus'
                          when 'supervisor-chair' then 'Ketua Pengawas' when 'supervisor' then 'Pengawas' end""";

    private InstitutionTables() {}

    static final List<ExportTable> ALL = List.of(
            table(
                    "profil_koperasi",
                    """
            (select c.*, number_of(c.id, 'NPWP') as npwp, number_of(c.id, 'NIB') as nib,
                    number_of(c.id, 'NIK_KOPERASI') as nik_koperasi,
                    s.address, s.postal_code, s.category, s.approved_by, s.about, s.management,
                    p.name as province, r.name as regency, d.name as district, v.name as village
               from cooperative c
               left join cooperative_statement s on s.cooperative_id = c.id
               join region v on v.code = c.village_code
               join region d on d.code = left(c.village_code, 8)
               join region r on r.code = left(c.village_code, 5)
               join region p on p.code = left(c.village_code, 2))""",
                    text("koperasi_ref", "x.id"),
                    text("nama_koperasi", "x.name"),
                    text("status_registrasi", "x.status"),
                    text("bentuk_koperasi", "'Primer'"),
                    text("kategori_usaha", "x.category"),
                    text("nik_koperasi", "x.nik_koperasi"),
                    text("alamat_lengkap", "x.address"),
                    text("kode_pos", "x.postal_code"),
                    text("koordinat_dibulatkan", """
            select concat(f.latitude, ', ', f.longitude)
              from facility f
             where f.cooperative_id = x.id and f.kind = 'OFFICE' and f.latitude is not null
             order by f.surveyed_on desc, f.id desc limit 1"""),
                    amount("modal_awal", "x.paid_in_sen"),
                    text("sumber_persetujuan", "x.approved_by"),
                    text("tentang_koperasi", "x.about"),
                    text(
                            "pola_pengelolaan",
                            "case x.management when 'CONVENTIONAL' then 'Konvensional' when 'SHARIA' then 'Syariah' end"),
                    text("metode_pengisian", "case when x.register_evidence is null then 'PENDIRIAN' else 'IMPOR' end"),
                    none("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("provinsi", "x.province"),
                    text("kab_kota", "x.regency"),
                    text("kecamatan", "x.district"),
                    text("desa_kelurahan", "x.village"),
                    text("kode_wilayah", "x.village_code"),
                    text("nomor_sk", "x.decree_number"),
                    day("tanggal_sk", "x.formed_on"),
                    text("nomor_akta", "x.deed_number"),
                    day("tanggal_akta", "x.deed_signed_on"),
                    text("notaris", "x.notary_name"),
                    amount("simpanan_pokok", "x.principal_savings_sen"),
                    amount("simpanan_wajib", "x.mandatory_savings_sen"),
                    text("npwp", "x.npwp"),
                    text("nib", "x.nib"),
                    text("jenis_koperasi", "x.kind")),
            table(
                    "referensi_koperasi_wilayah",
                    "cooperative",
                    text("koperasi_ref", "x.id"),
                    text("kode_wilayah", "x.village_code"),
                    none("dibuat_pada"),
                    none("diperbarui_pada")),
            table(
                    "akun_bank_koperasi",
                    "bank_account",
                    text("akun_bank_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("nama_rekening", "x.holder"),
                    text("nama_bank", BANK),
                    none("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("nomor_rekening_disamarkan", "x.masked_number"),
                    text("status_rekening", "x.status"),
                    day("tanggal_buka", "x.opened_on"),
                    text("kode_bank", "x.bank_code")),
            table(
                    "pengajuan_rekening_bank",
                    "bank_account",
                    text("pengajuan_rekening_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    none("nik"),
                    none("penanggung_jawab"),
                    none("nomor_penanggung_jawab"),
                    text("status", "case when x.status = 'REQUESTED' then 'Requested' else 'Processed' end"),
                    text("kode_bank", "x.bank_code"),
                    text("nama_bank", BANK),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    day("tanggal_pengajuan", "x.requested_on")),
            table(
                    "karyawan_koperasi",
                    """
            (select a.*, a.appointment_id as id from officer_appointment a where a.office = 'manager')""",
                    text("karyawan_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("nama", "x.name"),
                    text("jabatan", "'Manager'"),
                    none("nomor_hp_karyawan"),
                    none("jenis_kelamin"),
                    none("nik"),
                    none("email"),
                    text(
                            "status_karyawan",
                            "case when coalesce(x.ended_on - 1, x.term_until) >= current_date then 'Aktif' else 'Tidak Aktif' end"),
                    none("dibuat_pada"),
                    none("diperbarui_pada"),
                    day("periode_mulai", "x.term_from"),
                    day("periode_selesai", "coalesce(x.ended_on - 1, x.term_until)")),
            table(
                    "pengurus_koperasi",
                    """
            (select a.*, a.appointment_id as id from officer_appointment a where a.office <> 'manager')""",
                    text("pengurus_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("nama", "x.name"),
                    text("jabatan", OFFICE),
                    text("status", "case when x.office like 'supervisor%' then 'PENGAWAS' else 'PENGURUS' end"),
                    none("no_hp"),
                    none("nik"),
                    none("jenis_kelamin"),
                    none("foto_profil"),
                    none("email"),
                    none("alamat"),
                    none("kode_pos"),
                    none("tanggal_lahir"),
                    none("status_pendidikan"),
                    day("periode_mulai", "x.term_from"),
                    day("periode_selesai", "coalesce(x.ended_on - 1, x.term_until)"),
                    none("file_ktp"),
                    none("sumber_data"),
                    none("dibuat_pada"),
                    none("diperbarui_pada")),
            table(
                    "rat_koperasi",
                    """
            (select m.*, r.sector, r.meeting_sequence, r.plan_year, r.budget_year, r.status, r.stage, r.position, r.result,
                    r.planned_position, r.planned_result, r.drafted_at, r.changed_at
               from meeting m left join annual_report r on r.meeting_id = m.id
              where m.kind = 'ANNUAL')""",
                    text("rat_sample_id", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("jenis_sektor_koperasi", """
            case x.sector when 'KDKMP' then 'KDKMP' when 'REAL' then 'Riil'
                          when 'REAL_AND_SAVINGS_CONVENTIONAL' then 'Riil + USP Konvensional'
                          when 'REAL_AND_SAVINGS_SHARIA' then 'Riil + USP Syariah' end"""),
                    text("urutan_rat", "x.meeting_sequence"),
                    count("tahun_buku", "x.book_year"),
                    count("tahun_rencana_kerja", "x.plan_year"),
                    count("tahun_rencana_anggaran", "x.budget_year"),
                    day("tanggal_rat", "x.held_on"),
                    count("jumlah_peserta_rat", "x.present"),
                    text("status_rat", "initcap(x.status)"),
                    text("tahap_rat", "x.stage"),
                    text("laporan_posisi_keuangan", "x.position"),
                    text("laporan_hasil_usaha", "x.result"),
                    text("rapb_posisi_keuangan", "x.planned_position"),
                    text("rapb_hasil_usaha", "x.planned_result"),
                    moment("dibuat_pada", "x.drafted_at"),
                    moment("diperbarui_pada", "x.changed_at"),
                    text("kuorum", "case when x.quorate then 'KUORUM' else 'TIDAK KUORUM' end")));
}
