package id.koperasi.registry.registerline;

import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What a dry run would have written, so that it tells of a register that contradicts itself. */
@ApplicationScoped
public class SeenRows {

    private static final String DECREE = "DECREE";
    private static final String VILLAGE = "VILLAGE";
    private static final String ACCOUNT = "ACCOUNT";

    private static final String REMEMBER = """
            insert into register_seen (import_id, kind, value, cooperative_id, village_code)
            select :id, kind, value, cooperative, village
              from unnest(cast(:kinds as text[]), cast(:values as text[]), cast(:cooperatives as uuid[]),
                          cast(:villages as text[])) as s (kind, value, cooperative, village)
                on conflict do nothing""";
    private static final String RECALL = """
            select s.kind, s.value, s.cooperative_id, s.village_code, d.value
              from register_seen s
              left join register_seen d
                on d.import_id = s.import_id and d.kind = 'DECREE' and d.cooperative_id = s.cooperative_id
             where s.import_id = :id
               and (s.kind, s.value) in (select * from unnest(cast(:kinds as text[]), cast(:values as text[])))""";

    private final Session session;

    SeenRows(Session session) {
        this.session = session;
    }

    private record Seen(String kind, String value, UUID cooperative, String village) {}

    /** Notes a cooperative that this dry run would have written. */
    public void remember(UUID importId, List<Judged> judged) {
        List<Seen> rows = new ArrayList<>();
        for (Judged each : judged) {
            if (each.judgement() instanceof Judgement.Unheard unheard) {
                keys(each.candidate())
                        .forEach(key -> rows.add(new Seen(
                                key[0], key[1], unheard.id(), unheard.village().code())));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("id", importId)
                .setParameter("kinds", rows.stream().map(Seen::kind).toArray(String[]::new))
                .setParameter("values", rows.stream().map(Seen::value).toArray(String[]::new))
                .setParameter(
                        "cooperatives", rows.stream().map(Seen::cooperative).toArray(UUID[]::new))
                .setParameter("villages", rows.stream().map(Seen::village).toArray(String[]::new))
                .executeUpdate();
    }

    /** Adds what earlier lines of this dry run would have written and these lines could meet. */
    public void add(KnownFacts known, UUID importId, List<Candidate> candidates) {
        List<String[]> keys =
                candidates.stream().flatMap(each -> keys(each).stream()).toList();
        session.createNativeQuery(RECALL, Object[].class)
                .setParameter("id", importId)
                .setParameter("kinds", keys.stream().map(key -> key[0]).toArray(String[]::new))
                .setParameter("values", keys.stream().map(key -> key[1]).toArray(String[]::new))
                .getResultList()
                .forEach(row -> add(known, row));
    }

    private static void add(KnownFacts known, Object[] row) {
        var id = (UUID) row[2];
        String kind = (String) row[0];
        String value = (String) row[1];
        switch (kind) {
            case DECREE, VILLAGE -> known.add(new Known(id, (String) row[3], "", Status.FORMED, (String) row[4], true));
            case ACCOUNT -> {
                int slash = value.indexOf('/');
                known.add(new RegisteredAccounts.Holder(id, value.substring(0, slash), value.substring(slash + 1)));
            }
            default -> known.add(new RegisteredNumbers.Holder(id, NumberKind.valueOf(kind), value));
        }
    }

    private static List<String[]> keys(Candidate candidate) {
        List<String[]> keys = new ArrayList<>();
        keys.add(new String[] {DECREE, candidate.decree()});
        if (candidate.village() != null) {
            keys.add(new String[] {VILLAGE, candidate.village().code()});
        }
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = candidate.number(kind);
            if (stated != null) {
                keys.add(new String[] {kind.name(), stated.number()});
            }
        }
        if (candidate.row().account() != null && candidate.trace() != null) {
            keys.add(new String[] {ACCOUNT, candidate.row().account().bankCode() + "/" + candidate.trace()});
        }
        return keys;
    }
}
