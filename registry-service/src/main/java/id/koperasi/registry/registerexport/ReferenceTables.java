package id.koperasi.registry.registerexport;

import static id.koperasi.registry.registerexport.ExportColumn.count;
import static id.koperasi.registry.registerexport.ExportColumn.day;
import static id.koperasi.registry.registerexport.ExportColumn.none;
import static id.koperasi.registry.registerexport.ExportColumn.text;
import static id.koperasi.registry.registerexport.ExportTable.table;

import java.util.List;

/** The ministry's tables that the others refer to: villages, kinds of outlets and of papers. */
final class ReferenceTables {

    /** The same rows for every region: they stand at its first village. */
    private static final String EVERYWHERE = """
            (select cast(:first as text) as village_code, cast(md5(kind) as uuid) as id, kind, name
               from (values %s) as k (kind, name))""";

    private ReferenceTables() {}

    static final List<ExportTable> ALL = List.of(
            table(
                    "referensi_wilayah",
                    """
            (select v.code as village_code, cast(md5(v.code) as uuid) as id, v.name as village, d.name as district,
                    r.name as regency, p.name as province, v.valid_from
               from region v
               join region d on d.code = v.parent_code
               join region r on r.code = d.parent_code
               join region p on p.code = r.parent_code
              where v.level = 4 and v.valid_until is null)""",
                    text("provinsi", "x.province"),
                    text("kab_kota", "x.regency"),
                    text("kecamatan", "x.district"),
                    text("desa_kelurahan", "x.village"),
                    text("kode_wilayah", "x.village_code"),
                    none("dibuat_pada"),
                    none("diperbarui_pada"),
                    day("berlaku_sejak", "x.valid_from")),
            table(
                    "referensi_profil_desa",
                    "(select s.*, cast(md5(s.village_code || s.served_from) as uuid) as id from served_village s)",
                    text("kode_wilayah", "x.village_code"),
                    count("tahun_populasi", "extract(year from x.served_from)"),
                    count("total_penduduk", "x.population"),
                    none("penduduk_laki_laki"),
                    none("penduduk_perempuan"),
                    none("tahun_pendanaan"),
                    none("anggaran_dana_desa"),
                    none("dibuat_pada"),
                    none("diperbarui_pada")),
            table(
                    "referensi_gerai_koperasi",
                    EVERYWHERE.formatted("""
            ('GROCERIES', 'Gerai Sembako'), ('SAVINGS_AND_LOANS', 'Unit Simpan Pinjam'), ('CLINIC', 'Gerai Klinik Desa'),
            ('PHARMACY', 'Apotek Desa'), ('COLD_STORAGE', 'Gerai Cold Storage/Cold Chain'), ('LOGISTICS', 'Logistik'),
            ('OFFICE', 'Gerai Kantor Koperasi'), ('LIVESTOCK', 'Peternakan'), ('FISHERY', 'Perikanan'),
            ('AGRICULTURE', 'Pertanian'), ('OTHER', 'Lainnya')"""),
                    text("jenis_gerai_ref", "x.kind"),
                    text("nama_jenis_gerai", "x.name"),
                    none("dibuat_pada"),
                    none("diperbarui_pada")),
            table(
                    "referensi_dokumen_koperasi",
                    EVERYWHERE.formatted("""
            ('MUSDES_MINUTES', 'Berita Acara Musyawarah Desa'), ('MEMBERS_MINUTES', 'Berita Acara Rapat Anggota'),
            ('ATTENDANCE_LIST', 'Daftar Hadir Rapat'), ('BOARD_DECISION', 'Keputusan Pengurus'),
            ('DEED', 'Akta Notaris'), ('AHU_DECREE', 'Keputusan AHU'), ('AHU_AMENDMENT', 'Keputusan Perubahan AHU'),
            ('STATUTES', 'Anggaran Dasar'), ('BYLAWS', 'Anggaran Rumah Tangga'), ('NPWP', 'NPWP'), ('NIB', 'NIB'),
            ('LICENCE', 'Izin Usaha'), ('NIK_KOPERASI', 'Nomor Induk Koperasi'),
            ('NIK_CERTIFICATE', 'Sertifikat NIK Koperasi'), ('ACCOUNT_BOOK', 'Buku Rekening'),
            ('MOU', 'Nota Kesepahaman'), ('LAND', 'Bukti Hak atas Tanah'), ('PHOTO', 'Foto'), ('OTHER', 'Lainnya')"""),
                    text("jenis_dokumen_ref", "x.kind"),
                    text("nama_dokumen", "x.name"),
                    none("dibuat_pada"),
                    none("diperbarui_pada")));
}
