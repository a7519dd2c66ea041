package id.koperasi.registry.registerexport;

import static id.koperasi.registry.registerexport.ExportColumn.amount;
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
               from (select b.id, b.cooperative_id, b.village_code, b.function, b.active, b.name, b.kbli, b.opened_on,
                            b.changed_on, b.workers, b.facility_id,
                            (select p.filled_by from planned_outlet p where p.unit_id = b.id) as filled_by,
                            null::date as planned_for
                       from business_unit b
                     union all
                     select p.id, p.cooperative_id, p.village_code, p.function, false, p.name, null, null, null, null,
                            p.facility_id, p.filled_by, p.planned_for
                       from planned_outlet p where p.state = 'PLANNED') u
               left join facility f on f.id = u.facility_id)""",
                    text("gerai_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    text("jenis_gerai_ref", "x.function"),
                    text("status_gerai", "case when x.active then 'Aktif' else 'Belum Aktif' end"),
                    text("foto_gerai", """
            select p.paper_id from business_unit_photograph p
             where p.unit_id = x.id order by p.paper_id limit 1"""),
                    text("pengisi", "x.filled_by"),
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
                    text("aset_ref", "x.facility_id"),
                    day("tanggal_rencana", "x.planned_for")),
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
                    text("status", """
            case x.land_status when 'VERIFIED' then 'Terverifikasi' when 'BEING_VERIFIED' then 'Sedang Diverifikasi'
                                when 'NO_LAND' then 'Tidak Ada Lahan' when 'CONSIDERED' then 'Dipertimbangkan' end"""),
                    count("progres_pembangunan", """
            select r.percent from construction_report r
             where r.facility_id = x.id order by r.reported_on desc limit 1"""),
                    text("foto_utama", photograph(0)),
                    text("foto_sekunder", photograph(1)),
                    text("dokumen_utama", document(0)),
                    text("dokumen_sekunder", document(1)),
                    text("dokumen_lainnya", document(2)),
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
                    text("luas_area", "x.area_hectares || ' ha'"),
                    text("volume", "x.size || ' ' || x.unit"),
                    count("jumlah_sdm_terlibat", "x.people"),
                    amount("nilai_potensi_desa", "x.value_sen"),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("sumber", "x.source"),
                    count("tahun", "x.year")),
            table(
                    "pengajuan_kemitraan",
                    """
            (select coalesce(r.id, p.id) as id, p.cooperative_id, p.village_code, 'APPROVED' as status, p.commodity as business,
                    r.package, r.form_paper_id, coalesce(r.financed, false) as financed,
                    coalesce(p.end_reason, r.note) as note, r.requested_on, p.kind, p.partner, p.agreement_number,
                    p.volume, p.unit, p.from_on, coalesce(p.ended_on, p.until_on) as until_on
               from partnership p left join partnership_request r on r.partnership_id = p.id
             union all
             select r.id, r.cooperative_id, r.village_code, r.status, r.business, r.package, r.form_paper_id, r.financed,
                    r.note, r.requested_on, null, null, null, null, null, null, null
               from partnership_request r where r.partnership_id is null)""",
                    text("pengajuan_kemitraan_ref", "x.id"),
                    text("koperasi_ref", "x.cooperative_id"),
                    none("nik"),
                    none("penanggung_jawab"),
                    none("nomor_penanggung_jawab"),
                    text("status_permohonan", "initcap(x.status)"),
                    text("bisnis_kemitraan", "x.business"),
                    text("paket_kemitraan", "x.package"),
                    text("formulir_permohonan", "x.form_paper_id"),
                    none("ktp_penanggung_jawab"),
                    text("tipe_kemitraan", "case when x.financed then 'Kemitraan dan Pembiayaan' else 'Kemitraan' end"),
                    text("catatan", "x.note"),
                    given("dibuat_pada"),
                    none("diperbarui_pada"),
                    text("jenis_kerja_sama", "x.kind"),
                    text("mitra", "x.partner"),
                    text("nomor_perjanjian", "x.agreement_number"),
                    text("volume", "x.volume || ' ' || x.unit"),
                    day("tanggal_mulai", "x.from_on"),
                    day("tanggal_selesai", "x.until_on"),
                    day("tanggal_permohonan", "x.requested_on")));

    /** A photograph of premises among the papers, the oldest first. */
    private static String photograph(int place) {
        return "select p.paper_id from facility_photograph p where p.facility_id = x.id order by p.paper_id offset "
                + place + " limit 1";
    }

    /** A document of premises among the papers, the oldest first. */
    private static String document(int place) {
        return "select p.paper_id from facility_document p where p.facility_id = x.id order by p.paper_id offset "
                + place + " limit 1";
    }

    /** What a survey found; where nobody looked, nothing is said. */
    private static String found(String column) {
        return "case " + column + " when 'HAS' then 'Ada' when 'NONE' then 'Tidak Ada' end";
    }
}
