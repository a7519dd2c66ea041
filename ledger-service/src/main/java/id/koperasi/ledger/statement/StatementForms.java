package id.koperasi.ledger.statement;

import id.koperasi.ledger.statement.StatementForm.Line;
import id.koperasi.ledger.statement.StatementForm.Section;
import id.koperasi.ledger.statement.StatementForm.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each statement looks like. */
@ApplicationScoped
class StatementForms {

    private static final String LINES = """
            select s.code as section, s.name as section_name, s.side, l.code, l.name
              from statement_section s
              join statement_line l on l.statement = s.statement and l.section = s.code
             where s.statement = :statement
             order by s.place, l.place
             limit 1000""";
    private static final String TOTALS = """
            select code, name, array_to_string(sections, ',') as sections, array_to_string(lines, ',') as lines
              from statement_total
             where statement = :statement
             order by place
             limit 100""";

    private final EntityManager entities;

    StatementForms(EntityManager entities) {
        this.entities = entities;
    }

    StatementForm of(StatementKind kind) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Tuple row : rows(LINES, kind)) {
            sections.computeIfAbsent(
                            row.get("section", String.class),
                            code -> new Section(
                                    code,
                                    row.get("section_name", String.class),
                                    row.get("side", Short.class),
                                    new ArrayList<>()))
                    .lines()
                    .add(new Line(row.get("code", String.class), row.get("name", String.class)));
        }
        return new StatementForm(
                List.copyOf(sections.values()),
                rows(TOTALS, kind).stream()
                        .map(row -> new Total(
                                row.get("code", String.class),
                                row.get("name", String.class),
                                codes(row.get("sections", String.class)),
                                codes(row.get("lines", String.class))))
                        .toList());
    }

    private static List<String> codes(@Nullable String list) {
        return list == null ? List.of() : List.of(list.split(","));
    }

    private List<Tuple> rows(String query, StatementKind kind) {
        List<?> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("statement", kind.name())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
