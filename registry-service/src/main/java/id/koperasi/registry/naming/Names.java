package id.koperasi.registry.naming;

import id.koperasi.registry.naming.NameRule.AddsMore;
import id.koperasi.registry.naming.NameRule.BeginsOtherwise;
import id.koperasi.registry.naming.NameRule.NameTaken;
import id.koperasi.registry.naming.NameRule.NeedsItsRegion;
import id.koperasi.registry.naming.NameRule.VillageMissing;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** How many villages would get the same name by the words it adds to that of the village. */
    private static final String ALIKE = """
            select count(*)
              from region v
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
             where v.level = 4 and v.valid_until is null
               and left(lower(v.name), 100) = left(lower(:village), 100)
               and (substr(v.code, 10, 1) = '1') = :urban
               and (cast(:district as text) is null or lower(d.name) = lower(:district))
               and (cast(:regency as text) is null or lower(r.name) = lower(:regency))""";

    /** Of all cooperatives, whoever asks: that a name is taken is no secret. */
    private static final String TAKEN = "select cooperative_name_taken(:name, cast(:own as uuid))";

    private static final String DUE =
            "select exists (select from region_profile where cooperative_name = :name and code <> :village)";

    private static final String BESIDE = "select second_reason is not null from cooperative where id = :own";

    private final Session session;

    Names(Session session) {
        this.session = session;
    }

    /**
     * Everything that is wrong with a name.
     *
     * @param own the cooperative that is called so already, when it is asked for one
     */
    public List<NameRule> brokenBy(String name, Village village, @Nullable UUID own) {
        return brokenBy(name, village, own, own != null && isBeside(own));
    }

    /** The same for one that is to be beside the first of its village: words of its own may follow the village. */
    List<NameRule> brokenBeside(String name, Village village) {
        return brokenBy(name, village, null, true);
    }

    private List<NameRule> brokenBy(String name, Village village, @Nullable UUID own, boolean beside) {
        List<NameRule> broken = new ArrayList<>();
        String beginning = beginning(village);
        String rest = rest(name, beginning);
        if (rest == null) {
            broken.add(new BeginsOtherwise(beginning));
        } else if (!startsWithWords(rest, village.name())) {
            broken.add(new VillageMissing(village.name()));
        } else {
            region(rest.substring(village.name().length()).strip(), village, name, beside, broken);
        }
        if (taken(name, own) || (beside && isDueToAnother(name, village))) {
            broken.add(new NameTaken());
        }
        return broken;
    }

    private void region(String addition, Village village, String name, boolean beside, List<NameRule> broken) {
        if (name.equalsIgnoreCase(village.cooperativeName())) {
            return;
        }
        String left = addition;
        boolean district = startsWithWords(left, "Kecamatan " + village.district());
        left = district ? without(left, "Kecamatan " + village.district()) : left;
        boolean regency = startsWithWords(left, village.regency());
        left = regency ? without(left, village.regency()) : left;
        boolean code = left.equals(village.code());
        if (!left.isEmpty() && !code) {
            if (!beside) {
                broken.add(new AddsMore(left));
            }
            return;
        }
        long villages = code ? 1 : alike(village, district, regency);
        if (villages > 1) {
            broken.add(new NeedsItsRegion(villages, village.cooperativeName()));
        }
    }

    private long alike(Village village, boolean district, boolean regency) {
        return session.createNativeQuery(ALIKE, Long.class)
                .setParameter("village", village.name())
                .setParameter("urban", village.urban())
                .setParameter("district", district ? village.district() : null, String.class)
                .setParameter("regency", regency ? village.regency() : null, String.class)
                .getSingleResult();
    }

    private boolean isBeside(UUID own) {
        return session.createNativeQuery(BESIDE, Boolean.class)
                .setParameter("own", own)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }

    private boolean taken(String name, @Nullable UUID own) {
        return session.createNativeQuery(TAKEN, Boolean.class)
                .setParameter("name", name)
                .setParameter("own", own, UUID.class)
                .getSingleResult();
    }

    private boolean isDueToAnother(String name, Village village) {
        return session.createNativeQuery(DUE, Boolean.class)
                .setParameter("name", name)
                .setParameter("village", village.code())
                .getSingleResult();
    }

    private static String beginning(Village village) {
        return village.urban() ? "Koperasi Kelurahan Merah Putih" : "Koperasi Desa Merah Putih";
    }

    private static @Nullable String rest(String name, String beginning) {
        return startsWithWords(name, beginning) ? without(name, beginning) : null;
    }

    private static boolean startsWithWords(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        String start = words.toLowerCase(Locale.ROOT);
        return lower.equals(start) || lower.startsWith(start + " ");
    }

    private static String without(String text, String words) {
        return text.substring(words.length()).strip();
    }
}
