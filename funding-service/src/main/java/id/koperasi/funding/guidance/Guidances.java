package id.koperasi.funding.guidance;

import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.guidance.Guidance.Letter;
import id.koperasi.funding.guidance.Guidance.Tie;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The register, and the receipts within the caller's reach. */
@ApplicationScoped
class Guidances {

    private static final String ALL = """
            select g.code, g.title, v.version, v.letter_number, v.issued_on, v.valid_from, v.addressees, v.file_id,
                   v.file_name, v.media_type, v.size_bytes, v.digest,
                   array(select p.programme_code || ':' || p.programme_version from guidance_programme p
                          where p.guidance_code = v.guidance_code and p.version = v.version order by 1)
              from guidance g join guidance_version v on v.guidance_code = g.code
             where ?::text is null or g.code = ?
             order by g.code, v.version""";
    private static final String NAME = "insert into guidance (code, title) values (?, ?) on conflict do nothing";
    private static final String ADD = """
            insert into guidance_version (guidance_code, version, letter_number, issued_on, valid_from, addressees,
                                          file_id, file_name, media_type, size_bytes, digest, published_at, published_by)
            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              from guidance_version where guidance_code = ?
            returning version""";
    private static final String TIE = """
            insert into guidance_programme (guidance_code, version, programme_code, programme_version)
            values (?, ?, ?, ?)""";
    private static final String CONFIRM = """
            insert into guidance_receipt (guidance_code, version, addressee, region, cooperative_id, person,
                                          confirmed_on, confirmed_at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Offices of regions in which there are cooperatives, and whoever holds an office of one on the day. */
    private static final String MISSING = """
            with expected (addressee, region, cooperative_id, person) as (
                select distinct 'PROVINCE_OFFICE', left(k.village_code, 2), null::uuid, null::text
                  from known_cooperative k where 'PROVINCE_OFFICE' = any (?)
                union
                select distinct 'REGENCY_OFFICE', left(k.village_code, 5), null::uuid, null::text
                  from known_cooperative k where 'REGENCY_OFFICE' = any (?)
                union
                select upper(replace(o.office, '-', '_')), k.village_code, k.id, o.person
                  from officer o join known_cooperative k on k.id = o.cooperative_id
                 where upper(replace(o.office, '-', '_')) = any (?)
                   and o.term_from <= ? and (o.term_until is null or o.term_until >= ?)
                   and (o.ended_on is null or o.ended_on > ?))
            select e.addressee, e.region, e.cooperative_id
              from expected e
             where not exists (select from guidance_receipt r
                                where r.guidance_code = ? and r.version = ? and r.addressee = e.addressee
                                  and (r.region = e.region or r.cooperative_id = e.cooperative_id)
                                  and r.person is not distinct from e.person)
               and (?::text is null or region_within(e.region, array[?::text]))
               and (e.region, e.addressee, coalesce(e.cooperative_id, '00000000-0000-0000-0000-000000000000')) > (?, ?, ?)
             order by e.region, e.addressee, coalesce(e.cooperative_id, '00000000-0000-0000-0000-000000000000')
             limit ?""";

    private final DataSource database;

    Guidances(DataSource database) {
        this.database = database;
    }

    /**
     * Who has not confirmed.
     *
     * @param addressee as what
     * @param region where: of an office its own, of a cooperative its village
     * @param cooperativeId whose office it is, when it is of a cooperative
     */
    record Missing(
            Addressee addressee, String region, @Nullable UUID cooperativeId) {}

    /**
     * That somebody has it.
     *
     * @param addressee as what
     * @param region where
     * @param cooperativeId of which cooperative, when it is of one
     * @param person who, when it is of a cooperative
     * @param confirmedOn when
     */
    record Receipt(
            Addressee addressee,
            String region,
            @Nullable UUID cooperativeId,
            @Nullable String person,
            LocalDate confirmedOn) {}

    /** Every version in order, of one piece of guidance or of all. */
    List<Guidance> all(@Nullable String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            set(select, code, code);
            try (ResultSet row = select.executeQuery()) {
                var all = new ArrayList<Guidance>();
                while (row.next()) {
                    all.add(read(row));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("guidance could not be read", e);
        }
    }

    /** Adds a version; two at once collide on their number, and the second is refused. */
    int add(String code, String title, Letter letter, HandedInFile file, Instant now, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement name = connection.prepareStatement(NAME);
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement tie = connection.prepareStatement(TIE)) {
            set(name, code, title);
            name.executeUpdate();
            set(
                    add,
                    code,
                    letter.number(),
                    letter.issuedOn(),
                    letter.validFrom(),
                    connection.createArrayOf(
                            "text", letter.addressees().stream().map(Enum::name).toArray()),
                    file.fileId(),
                    file.fileName(),
                    file.mediaType(),
                    file.sizeBytes(),
                    file.digest(),
                    now.atOffset(ZoneOffset.UTC),
                    by,
                    code);
            int version;
            try (ResultSet row = add.executeQuery()) {
                row.next();
                version = row.getInt(1);
            }
            for (Tie each : letter.programmes()) {
                set(tie, code, version, each.programme(), each.version());
                tie.executeUpdate();
            }
            return version;
        } catch (SQLException e) {
            throw new IllegalStateException("guidance could not be kept", e);
        }
    }

    void confirm(Guidance guidance, Receipt receipt, Instant now, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(CONFIRM)) {
            set(
                    insert,
                    guidance.code(),
                    guidance.version(),
                    receipt.addressee().name(),
                    receipt.region(),
                    receipt.cooperativeId(),
                    receipt.person(),
                    receipt.confirmedOn(),
                    now.atOffset(ZoneOffset.UTC),
                    by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a receipt could not be kept", e);
        }
    }

    /** Who has not confirmed by now, behind a place in the order of regions. */
    List<Missing> missing(Guidance guidance, @Nullable String region, LocalDate day, Missing after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MISSING)) {
            var addressees = connection.createArrayOf(
                    "text",
                    guidance.letter().addressees().stream().map(Enum::name).toArray());
            UUID cooperative = after.cooperativeId();
            set(
                    select,
                    addressees,
                    addressees,
                    addressees,
                    day,
                    day,
                    day,
                    guidance.code(),
                    guidance.version(),
                    region,
                    region,
                    after.region(),
                    after.region().isEmpty() ? "" : after.addressee().name(),
                    cooperative == null ? new UUID(0, 0) : cooperative,
                    rows);
            try (ResultSet row = select.executeQuery()) {
                var missing = new ArrayList<Missing>();
                while (row.next()) {
                    missing.add(new Missing(
                            Addressee.valueOf(row.getString(1)), row.getString(2), row.getObject(3, UUID.class)));
                }
                return missing;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receipts could not be read", e);
        }
    }

    private static Guidance read(ResultSet row) throws SQLException {
        return new Guidance(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                new Letter(
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        texts(row, 7).map(Addressee::valueOf).toList(),
                        texts(row, 13).map(Tie::of).toList()),
                new HandedInFile(
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        row.getString(10),
                        row.getLong(11),
                        row.getString(12)));
    }

    private static Stream<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
