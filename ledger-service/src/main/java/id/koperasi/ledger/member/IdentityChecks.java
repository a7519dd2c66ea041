package id.koperasi.ledger.member;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.NikWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the number of somebody against what is said of him; what does not fit is told to who asks, and to whoever decides. */
@ApplicationScoped
public class IdentityChecks {

    private static final String PROVINCE = "select exists (select from nik_province where code = :code)";
    private static final String REGENCY = "select exists (select from nik_regency where code = :code)";
    private static final String AGE = """
            select years from identity_card_age
             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc
             limit 1""";
    private static final int PROVINCE_DIGITS = 2;
    private static final int REGENCY_DIGITS = 4;

    /** Timor Timur, whose regencies nobody lists any more. */
    private static final String FORMER = "54";

    private final EntityManager entities;

    IdentityChecks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is said of somebody.
     *
     * @param bornOn his date of birth, where it is stated
     * @param sex where it is stated
     */
    public record Stated(Nik nik, @Nullable LocalDate bornOn, Nik.@Nullable Sex sex) {}

    /** What an officer should look at, on a day. */
    public List<IdentityWarning> of(Stated stated, LocalDate today) {
        var warnings = EnumSet.noneOf(IdentityWarning.class);
        LocalDate bornOn = stated.bornOn();
        if (bornOn != null && differs(stated.nik(), bornOn, Nik.Sex.MALE, NikWarning.BIRTH_DATE_DIFFERS)) {
            warnings.add(IdentityWarning.BIRTH_DATE_DIFFERS);
        }
        if (stated.sex() != null && differs(stated.nik(), today, stated.sex(), NikWarning.SEX_DIFFERS)) {
            warnings.add(IdentityWarning.SEX_DIFFERS);
        }
        String region = stated.nik().districtCode().replace(".", "");
        if (!knows(PROVINCE, region.substring(0, PROVINCE_DIGITS))) {
            warnings.add(IdentityWarning.PROVINCE_UNKNOWN);
        } else if (!knows(REGENCY, region.substring(0, REGENCY_DIGITS)) && !region.startsWith(FORMER)) {
            warnings.add(IdentityWarning.REGENCY_UNKNOWN);
        }
        if (bornOn != null && bornOn.plusYears(age(today)).isAfter(today)) {
            warnings.add(IdentityWarning.NOT_OF_AGE);
        }
        return List.copyOf(warnings);
    }

    /** The two are told apart, whichever of them was stated. */
    private static boolean differs(Nik nik, LocalDate bornOn, Nik.Sex sex, NikWarning which) {
        Set<NikWarning> warnings = nik.warnings(bornOn, sex);
        return warnings.contains(which);
    }

    private boolean knows(String query, String code) {
        return (Boolean) entities.createNativeQuery(query, Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private int age(LocalDate today) {
        return (Integer) entities.createNativeQuery(AGE, Integer.class)
                .setParameter("day", today)
                .getSingleResult();
    }
}
