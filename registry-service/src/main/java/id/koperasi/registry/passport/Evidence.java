package id.koperasi.registry.passport;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.platform.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the papers behind what happened to one cooperative. */
@ApplicationScoped
class Evidence {

    private static final String ALL = """
            select 'step:' || s.step,
                   case s.step when 'PROPOSED'
                               then concat_ws('; ', s.evidence, array_to_string(s.roles, ', '), minutes.paper)
                               else s.evidence end
              from formation_step s
              left join lateral (select concat_ws(' ', p.kind, p.number, 'sha256:' || p.digest) as paper
                                   from paper p
                                  where p.cooperative_id = s.cooperative_id and p.kind = 'MUSDES_MINUTES'
                                  order by p.id desc limit 1) as minutes on true
             where s.cooperative_id = :id
            union all
            select 'meeting:' || m.id, concat_ws(' ', m.minutes_number, 'sha256:' || p.digest)
              from meeting m left join paper p on p.id = m.paper_id
             where m.cooperative_id = :id
            union all
            select 'appointment:' || a.appointment_id, coalesce(a.letter_number, m.minutes_number, s.evidence)
              from officer_appointment a
              left join meeting m on m.id = a.meeting_id
              left join formation_step s on s.cooperative_id = a.cooperative_id and s.step = 'MEETING_HELD'
             where a.cooperative_id = :id
            union all
            select 'facility:' || id, surveyed_by from facility where cooperative_id = :id
            union all
            select 'account:' || id, coalesce(evidence, method) from bank_account where cooperative_id = :id
            union all
            select 'plan:' || id, title || coalesce(': ' || reason, '') from business_plan where cooperative_id = :id
            union all
            select 'number:' || n.kind,
                   concat_ws('; ',
                             coalesce(paper.said, n.evidence,
                                      case when n.from_register then register.evidence end, cast(:without as text)),
                             array_to_string(n.recorded_roles, ', '))
              from identity_number n
              left join lateral (select concat_ws(' ', p.kind, p.number, 'sha256:' || p.digest) as said
                                   from paper p
                                  where p.cooperative_id = n.cooperative_id and p.number = n.number
                                    and p.kind = case n.kind when 'NIK_KOPERASI' then 'NIK_CERTIFICATE' else n.kind end
                                  order by p.id desc limit 1) as paper on true
              left join lateral (select s.evidence from register_statement s
                                  where s.cooperative_id = n.cooperative_id
                                  order by s.recorded_at limit 1) as register on true
             where n.cooperative_id = :id
            union all
            (select 'register', evidence from register_statement where cooperative_id = :id order by recorded_at limit 1)
            """;

    private final Session session;

    Evidence(Session session) {
        this.session = session;
    }

    /** All papers of a cooperative within reach; what has none says so in a language. */
    Papers of(UUID cooperativeId, Language language) {
        Map<String, String> papers = new HashMap<>();
        session.createNativeQuery(ALL, Object[].class)
                .setParameter("id", cooperativeId)
                .setParameter("without", language.choose("dinyatakan tanpa bukti", "stated without evidence"))
                .getResultList()
                .forEach(row -> papers.put((String) row[0], (String) row[1]));
        return new Papers(papers);
    }

    /** Papers by what they are behind. */
    record Papers(Map<String, String> byPlace) {

        /** The paper behind an event: named by it, by its kind, or in the event itself. */
        @Nullable String behind(LineKind kind, JsonNode event) {
            int colon = kind.evidence().indexOf(':');
            String place = kind.evidence().substring(0, Math.max(colon, 0));
            String part = kind.evidence().substring(colon + 1);
            return switch (place) {
                case "" -> byPlace.get(part);
                case "step" -> byPlace.get(kind.evidence());
                case "field" -> event.path(part).asText(null);
                default -> byPlace.get(place + ":" + event.path(part).asText());
            };
        }
    }
}
