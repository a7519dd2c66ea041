package id.koperasi.registry.naming;

import id.koperasi.registry.naming.NameRule.NameTaken;
import id.koperasi.registry.naming.NameRule.NeedsItsRegion;
import id.koperasi.registry.naming.NamingRules.Words;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Holds a name against its village, against the other villages of the official file and against the cooperatives there
 * are. The name that the service proposes passes always; a longer one passes too. No two are called the same
 * (Permenkum 13/2025, art. 7), so one beside the first of its village adds a number or words of its own.
 */
@ApplicationScoped
public class Names {

    /**
     * How many villages would get the same name by the words each adds to that of its village, and whether it is due.
     * Neither spaces nor case make another name.
     */
    private static final String LOOKED_UP = """
            select n.place,
                   case when n.certain then 1
                        else (select count(*)
                                from region v
                                join region d on d.code = v.parent_code
                                join region r on r.code = d.parent_code
                               where v.level = 4 and v.valid_until is null
                                 and left(name_key(v.name), 100) = left(name_key(n.village), 100)
                                 and (substr(v.code, 10, 1) = '1') = (substr(n.code, 10, 1) = '1')
                                 and (n.district is null or name_key(d.name) = name_key(n.district))
                                 and (n.regency is null or name_key(r.name) = name_key(n.regency))) end,
                   cooperative_name_taken(n.name, cast(:own as uuid)),
                   exists (select from region_profile p
                            where cooperative_name_key(p.cooperative_name) = cooperative_name_key(n.name)
                              and p.code <> n.code)
              from unnest(cast(:names as text[]), cast(:codes as text[]), cast(:villages as text[]),
                          cast(:districts as text[]), cast(:regencies as text[]), cast(:certain as boolean[]))
                   with ordinality as n (name, code, village, district, regency, certain, place)
             order by n.place""";

    private static final String BESIDE = "select second_reason is not null from cooperative where id = :own";

    private final NamingRules rules;
    private final Session session;

    Names(NamingRules rules, Session session) {
        this.rules = rules;
        this.session = session;
    }

    /** A name, the village it is for and the day by whose rules it is judged. */
    public record Named(String name, Village village, LocalDate day) {}

    /**
     * Everything that is wrong with a name.
     *
     * @param own the cooperative that is called so already, when it is asked for one
     */
    public List<NameRule> brokenBy(Named named, @Nullable UUID own) {
        return brokenBy(List.of(named), own, own != null && isBeside(own)).getFirst();
    }

    /** The same for one that is to be beside the first of its village: words of its own may follow the village. */
    public List<NameRule> brokenBeside(Named named) {
        return brokenBy(List.of(named), null, true).getFirst();
    }

    /** The same of many that are each to be the first of its village, in their order; one statement looks all of them up. */
    public List<List<NameRule>> brokenByEach(List<Named> names) {
        return brokenBy(names, null, false);
    }

    private List<List<NameRule>> brokenBy(List<Named> names, @Nullable UUID own, boolean beside) {
        Map<LocalDate, Words> words = new HashMap<>();
        List<NameForm> forms = names.stream()
                .map(named -> NameForm.of(
                        named.name(), named.village(), beside, words.computeIfAbsent(named.day(), rules::on)))
                .toList();
        List<Object[]> found = lookedUp(names, forms, own);
        List<List<NameRule>> broken = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            List<NameRule> problems = new ArrayList<>(forms.get(i).broken());
            long villages = (Long) found.get(i)[1];
            if (villages > 1) {
                problems.add(new NeedsItsRegion(villages, names.get(i).village().cooperativeName()));
            }
            boolean taken = (Boolean) found.get(i)[2];
            boolean due = beside && (Boolean) found.get(i)[3];
            if (taken || due) {
                problems.add(new NameTaken());
            }
            broken.add(problems);
        }
        return broken;
    }

    /** Of all cooperatives and villages, whoever asks: that a name is taken or due is no secret. */
    private List<Object[]> lookedUp(List<Named> names, List<NameForm> forms, @Nullable UUID own) {
        return session.createNativeQuery(LOOKED_UP, Object[].class)
                .setParameter("own", own, UUID.class)
                .setParameter("names", names.stream().map(Named::name).toArray(String[]::new))
                .setParameter(
                        "codes",
                        names.stream().map(each -> each.village().code()).toArray(String[]::new))
                .setParameter(
                        "villages",
                        names.stream().map(each -> each.village().name()).toArray(String[]::new))
                .setParameter(
                        "districts", forms.stream().map(NameForm::district).toArray(String[]::new))
                .setParameter("regencies", forms.stream().map(NameForm::regency).toArray(String[]::new))
                .setParameter("certain", forms.stream().map(NameForm::certain).toArray(Boolean[]::new))
                .getResultList();
    }

    private boolean isBeside(UUID own) {
        return session.createNativeQuery(BESIDE, Boolean.class)
                .setParameter("own", own)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }
}
