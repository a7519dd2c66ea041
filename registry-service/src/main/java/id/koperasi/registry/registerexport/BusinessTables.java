package id.koperasi.registry.registerexport;

import static id.koperasi.registry.registerexport.ExportColumn.count;
import static id.koperasi.registry.registerexport.ExportColumn.day;
import static id.koperasi.registry.registerexport.ExportColumn.given;
import static id.koperasi.registry.registerexport.ExportColumn.none;
import static id.koperasi.registry.registerexport.ExportColumn.text;
import static id.koperasi.registry.registerexport.ExportTable.table;

import java.util.List;

/** The ministry's tables about what cooperatives have and do: premises, outlets, papers, and what their villages grow. */
final class BusinessTables {

    private static final String OWNERSHIP = """
            case x.ownership when 'OWN' then 'Milik Sendiri' when 'VILLAGE' then 'Barang Milik Desa (BMDes)'
                             when 'REGIONAL' then 'BMD (Barang Milik Daerah)' when 'GRANT' then 'Hibah'
                             when 'RENTED' then 'Sewa' when 'STATE' then 'BMN (Barang Milik Negara)' end""";
    private static final String USAGE = """
            case x.usage when 'LENT' then 'Pinjaman' when 'RENTED' then 'Sewa'
                         when 'BUILD_AND_HAND_OVER' then 'Bangun Serah Guna' when 'OPERATED' then 'Perjanjian Pengelolaan' end""";
    private static final String COORDINATES =
            "case when x.latitude is not null then concat(x.latitude, ', ', x.longitude) end";

    private BusinessTables() {}

    static final List<ExportTable> ALL = List.of(
            table(
                    "gerai_koperasi",
                    """
            (select u.*, f.electricity, f.internet, f.water, f.water_source, f.building, f.ownership, f.usage,
                    f.latitude, f.longitude
               from business_unit u left join facility f on f.id = u.facility_id)""",
                    text("gerai_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("jenis_gerai_ref", "x.function"),
                    text("status_gerai", "case when x.active then 'Aktif' else 'Belum Aktif' end"),
                    text("foto_gerai", """
            select p.paper_id from business_unit_photograph p
             where p.unit_id = x.id order by p.paper_id limit 1"""),
                    none("pengisi"),
                    text("akses_internet", found("x.internet")),
                    text("akses_listrik", found("x.electricity")),
                    text("status_kepemilikan_aset_gerai", OWNERSHIP),
                    text("status_pemanfaatan_aset_gerai", USAGE),
                    text("sumber_air_bersih", "coalesce(x.water_source, " + found("x.water") + ")"),
                    text("jenis_bangunan", "x.building"),
                    text("koordinat_dibulatkan", COORDINATES),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("nama_gerai", "x.name"),
                    text("kode_kbli", "x.kbli"),
                    day("tanggal_buka", "x.opened_on"),
                    day("tanggal_status", "x.changed_on"),
                    count("jumlah_pekerja", "x.workers"),
                    text("aset_ref", "x.facility_id")),
            table(
                    "kbli_koperasi",
                    "business_unit",
                    none("__row_id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("kode_kbli", "x.kbli"),
                    none("nama_kbli"),
                    text("tipe_izin_usaha", """
            select string_agg(l.licence || ' ' || l.number, '; ' order by l.issued_on, l.id)
              from business_unit_licence l where l.unit_id = x.id"""),
                    none("tahun_kbli"),
                    given("dibuat_pada"),
                    none("diperbarui_pada")),
            table(
                    "aset_koperasi",
                    "facility",
                    text("aset_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("nama_aset", "x.name"),
                    text("tipe_aset", OWNERSHIP),
                    none("status"),
                    count("progres_pembangunan", """
            select r.percent from construction_report r
             where r.facility_id = x.id order by r.reported_on desc limit 1"""),
                    text("foto_utama", photograph(0)),
                    text("foto_sekunder", photograph(1)),
                    none("dokumen_utama"),
                    none("dokumen_sekunder"),
                    none("dokumen_lainnya"),
                    text("luas_lahan", "x.land_area_square_metres"),
                    text("panjang_lahan", "x.land_length_metres"),
                    text("lebar_lahan", "x.land_width_metres"),
                    text("akses_jalan", """
            case x.road_access when 'ASPHALT' then 'Beraspal' when 'CONCRETE' then 'Beton' when 'STONE' then 'Batu'
                               when 'EARTH' then 'Tanah' when 'NONE' then 'Tidak Ada' end"""),
                    text("koordinat_dibulatkan", COORDINATES),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("jenis_aset", "x.kind"),
                    day("tanggal_survei", "x.surveyed_on"),
                    text("akses_listrik", found("x.electricity")),
                    text("akses_internet", found("x.internet")),
                    text("sumber_air_bersih", "coalesce(x.water_source, " + found("x.water") + ")"),
                    text("jenis_bangunan", "x.building"),
                    text("status_pemanfaatan", USAGE)),
            table(
                    "dokumen_koperasi",
                    """
            (select id, cooperative_id, village_code, kind, number, issued_on, null::text as digest
               from identity_number
             union all
             select id, cooperative_id, village_code, kind, number, issued_on, digest
               from paper)""",
                    text("dokumen_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("jenis_dokumen_ref", "x.kind"),
                    text("nomor", "x.number"),
                    day("tanggal_berlaku", "x.issued_on"),
                    none("tanggal_kadaluarsa"),
                    none("alamat_pada_dokumen"),
                    text("unggahan_dokumen", "case when x.digest is not null then x.id end"),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("sha256", "x.digest")),
            table(
                    "referensi_komoditas_desa",
                    "village_potential",
                    text("komoditas_ref", "x.id"),
                    text("kode_wilayah", "x.village_code"),
                    text("nama_komoditas", "x.commodity"),
                    none("luas_area"),
                    text("volume", "x.size || ' ' || x.unit"),
                    none("jumlah_sdm_terlibat"),
                    none("nilai_potensi_desa"),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("sumber", "x.source"),
                    count("tahun", "x.year")),
            table(
                    "pengajuan_kemitraan",
                    "partnership",
                    text("pengajuan_kemitraan_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    none("nik"),
                    none("penanggung_jawab"),
                    none("nomor_penanggung_jawab"),
                    text("status_permohonan", "'Approved'"),
                    text("bisnis_kemitraan", "x.commodity"),
                    none("paket_kemitraan"),
                    none("formulir_permohonan"),
                    none("ktp_penanggung_jawab"),
                    text("tipe_kemitraan", "'Kemitraan'"),
                    text("catatan", "x.end_reason"),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("jenis_kerja_sama", "x.kind"),
                    text("mitra", "x.partner"),
                    text("nomor_perjanjian", "x.agreement_number"),
                    text("volume", "x.volume || ' ' || x.unit"),
                    day("tanggal_mulai", "x.from_on"),
                    day("tanggal_selesai", "coalesce(x.ended_on, x.until_on)")));

    /** A photograph of premises among the papers, the oldest first. */
    private static String photograph(int place) {
        return "select p.paper_id from facility_photograph p where p.facility_id = x.id order by p.paper_id offset "
                + place + " limit 1";
    }

    /** What a survey found; where nobody looked, nothing is said. */
    private static String found(String column) {
        return "case " + column + " when 'HAS' then 'Ada' when 'NONE' then 'Tidak Ada' end";
    }
}
