package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The villages of the official file. */
@ApplicationScoped
public class Villages {

    private static final String PATH = """
            select v.code, v.name, d.name, r.name, p.name
              from region v
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
              join region p on p.code = r.parent_code
             where v.code = :code and v.level = 4""";

    private final EntityManager entities;

    Villages(EntityManager entities) {
        this.entities = entities;
    }

    /** The village of this code. */
    public Optional<Village> find(String code) {
        List<?> rows = entities.createNativeQuery(PATH, Object[].class)
                .setParameter("code", code)
                .getResultList();
        return rows.stream().map(row -> village((Object[]) row)).findFirst();
    }

    private static Village village(Object[] row) {
        return new Village((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
