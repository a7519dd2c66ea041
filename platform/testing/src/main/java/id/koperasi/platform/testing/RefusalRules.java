package id.koperasi.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every refusal keeps, so that no caller meets one that has no code, no Indonesian words or the code of another. A
 * service declares them as its own {@code @ArchTest} fields.
 */
public final class RefusalRules {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** The members that every problem has already; a component of such a name would be lost. */
    private static final Set<String> TAKEN =
            Set.of("type", "title", "status", "detail", "source", "instance", "extensions");

    private static final DescribedPredicate<JavaClass> REFUSALS = DescribedPredicate.describe(
            "refusals", type -> type.isAssignableTo(Rejection.class) && !type.isInterface());

    /** Each refusal is a record with a complete and consistent {@link Refusal}. */
    public static final ArchRule REFUSALS_ARE_COMPLETE = ArchRuleDefinition.classes()
            .that(REFUSALS)
            .should(check("be records with a complete @Refusal", RefusalRules::faultsOf))
            .because("clients branch on the code and people read the words");

    /** No two refusals share a code. */
    public static final ArchRule CODES_ARE_UNIQUE = ArchRuleDefinition.classes()
            .that(REFUSALS)
            .should(new UniqueCodes())
            .because("a code means one thing");

    private RefusalRules() {}

    private static List<String> faultsOf(JavaClass type) {
        Class<?> reflected = type.reflect();
        Refusal refusal = reflected.getAnnotation(Refusal.class);
        if (refusal == null) {
            return List.of("carries no @Refusal");
        }
        RecordComponent[] components = reflected.getRecordComponents();
        if (components == null) {
            return List.of("is no record");
        }
        Set<String> names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        Map<String, Boolean> faults = new HashMap<>();
        faults.put("has a status that is no 4xx", !isAllowed(refusal.status(), type));
        faults.put(
                "has a code that is not kebab-case",
                !KEBAB_CASE.matcher(refusal.code()).matches());
        faults.put(
                "lacks a title in one language",
                refusal.en().isBlank() || refusal.id().isBlank());
        faults.put(
                "has a detail in one language only",
                refusal.enDetail().isBlank() != refusal.idDetail().isBlank());
        faults.put("names a component that it has not", !namesOnly(names, refusal));
        faults.put(
                "has a component that hides a member of every problem",
                names.stream().anyMatch(TAKEN::contains));
        return faults.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Only the platform itself speaks of faults on our side. */
    private static boolean isAllowed(int status, JavaClass type) {
        return (status >= 400 && status < 500) || type.getPackageName().equals(Rejection.class.getPackageName());
    }

    private static boolean namesOnly(Collection<String> components, Refusal refusal) {
        return PLACEHOLDER
                .matcher(refusal.enDetail() + refusal.idDetail())
                .results()
                .allMatch(match -> components.contains(match.group(1)));
    }

    private static ArchCondition<JavaClass> check(String description, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .forEach(
                                fault -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault)));
            }
        };
    }

    private static final class UniqueCodes extends ArchCondition<JavaClass> {

        private final Map<String, JavaClass> owners = new HashMap<>();

        UniqueCodes() {
            super("have a code of their own");
        }

        @Override
        public void init(Collection<JavaClass> types) {
            owners.clear();
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Refusal refusal = type.reflect().getAnnotation(Refusal.class);
            if (refusal == null) {
                return;
            }
            JavaClass owner = owners.putIfAbsent(refusal.code(), type);
            if (owner != null) {
                events.add(SimpleConditionEvent.violated(
                        type, "%s has the code of %s".formatted(type.getName(), owner.getName())));
            }
        }
    }
}
