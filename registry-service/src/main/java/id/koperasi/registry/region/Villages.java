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

    /** Those of these villages that exist, by their code. */
    public Map<String, Village> findAll(Collection<String> codes) {
        List<Object[]> rows = session.createNativeQuery(PATH, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(row -> village(row)).collect(Collectors.toMap(Village::code, Function.identity()));
    }

    private static Village village(Object[] row) {
        return new Village(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }
}
