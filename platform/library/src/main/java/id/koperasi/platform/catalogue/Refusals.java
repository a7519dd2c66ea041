package id.koperasi.platform.catalogue;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.RefusalCatalogue;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every refusal of this service by code. Two that share a code keep the service from starting. */
@Startup
@ApplicationScoped
class Refusals {

    private final Map<String, Refusal> byCode = new TreeMap<>();

    Refusals(@All List<RefusalCatalogue> catalogues) {
        catalogues.stream()
                .flatMap(catalogue -> catalogue.families().stream())
                .flatMap(Refusals::recordsOf)
                .distinct()
                .forEach(this::add);
    }

    Collection<Refusal> all() {
        return byCode.values();
    }

    Optional<Refusal> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private void add(Class<?> type) {
        Refusal refusal = type.getAnnotation(Refusal.class);
        if (refusal == null) {
            throw new IllegalStateException(type.getName() + " carries no @Refusal");
        }
        if (byCode.put(refusal.code(), refusal) != null) {
            throw new IllegalStateException("two refusals share the code " + refusal.code());
        }
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        Class<?>[] members = type.getPermittedSubclasses();
        if (members == null) {
            return Stream.of(type);
        }
        return Stream.of(members).flatMap(Refusals::recordsOf);
    }
}
