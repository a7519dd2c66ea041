package id.koperasi.registry.annual;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What all assets of a cooperative come to by the last report of an annual meeting that its board handed in. */
@ApplicationScoped
public class ReportedAssets {

    private static final String LAST = """
            select m.book_year, cast(cast(r.position as jsonb) ->> p.name as numeric)
              from annual_report r
              join meeting m on m.id = r.meeting_id
              left join lateral (
                   select name
                     from unnest(cast(:positions as text[])) with ordinality as n (name, place)
                    where jsonb_exists(cast(r.position as jsonb), name)
                    order by place
                    limit 1) as p on true
             where r.cooperative_id = :cooperative and r.status in ('REPORTED', 'VERIFIED') and m.book_year < :year
             order by m.book_year desc, m.held_on desc
             limit 1""";

    private final Session session;

    ReportedAssets(Session session) {
        this.session = session;
    }

    /**
     * The assets at the end of a year.
     *
     * @param bookYear which year
     * @param total rupiah
     */
    public record Assets(int bookYear, Rupiah total) {}

    /**
     * By the last report of a year that was over on a day; nothing when it does not say so.
     *
     * @param positions under which of these names the ministry's form has the sum, the likeliest first
     */
    public Optional<Assets> before(UUID cooperativeId, LocalDate day, List<String> positions) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("year", day.getYear())
                .setParameter("positions", positions.toArray(String[]::new))
                .getResultStream()
                .filter(row -> row[1] != null)
                .map(row -> new Assets((Integer) row[0], Rupiah.parse((BigDecimal) row[1])))
                .findFirst();
    }
}
