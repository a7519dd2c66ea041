package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The villages of the official file. */
@ApplicationScoped
public class Villages {

    /** What the cooperative of a village that has ended would be called is what its name says. */
    private static final String EVER = """
            select v.code, v.name, d.name, r.name, p.name,
                   coalesce(n.cooperative_name,
                            case substr(v.code, 10, 1) when '1' then 'Koperasi Kelurahan Merah Putih '
                                                       else 'Koperasi Desa Merah Putih ' end || v.name)
              from region v
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
              join region p on p.code = r.parent_code
              left join region_profile n on n.code = v.code
             where v.code = :code and v.level = 4""";

    private static final String PATH = """
            select v.code, v.name, d.name, r.name, p.name, n.cooperative_name
              from region v
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
              join region p on p.code = r.parent_code
              join region_profile n on n.code = v.code
             where v.code = any (:codes) and v.level = 4""";

    private final Session session;

    Villages(Session session) {
        this.session = session;
    }

    /** The village of this code. */
    public Optional<Village> find(String code) {
        return Optional.ofNullable(findAll(List.of(code)).get(code));
    }

    /** The village of this code, if there ever was one. */
    public Optional<Village> findEver(String code) {
        return session.createNativeQuery(EVER, Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(Villages::village)
                .findFirst();
    }

    /** Those of these villages that exist, by their code. */
    public Map<String, Village> findAll(Collection<String> codes) {
        List<Object[]> rows = session.createNativeQuery(PATH, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(Villages::village).collect(Collectors.toMap(Village::code, Function.identity()));
    }

    private static Village village(Object[] row) {
        return new Village(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }
}
