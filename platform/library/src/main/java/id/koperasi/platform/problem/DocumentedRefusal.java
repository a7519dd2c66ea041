package id.koperasi.platform.problem;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What the OpenAPI document says of one refusal, read from the index, since the document is made at build time. */
record DocumentedRefusal(int status, String code, String indonesian, String english) {

    private static final DotName REFUSAL = DotName.createSimple(Refusal.class);
    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    static DocumentedRefusal of(Class<? extends Rejection> type) {
        Refusal refusal = type.getAnnotation(Refusal.class);
        return new DocumentedRefusal(refusal.status(), refusal.code(), refusal.id(), refusal.en());
    }

    /** What the endpoint behind an operation says that it refuses. */
    static List<DocumentedRefusal> ofOperation(String operationId, IndexView index) {
        return index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.value("operationId") != null
                        && operationId.equals(operation.value("operationId").asString()))
                .flatMap(operation -> operation.target().asMethod().annotations().stream())
                .flatMap(annotation -> refusesOf(annotation, index))
                .flatMap(refuses -> Stream.of(refuses.value().asClassArray()))
                .flatMap(type -> recordsOf(type.name(), index))
                .distinct()
                .toList();
    }

    private static Stream<AnnotationInstance> refusesOf(AnnotationInstance annotation, IndexView index) {
        if (annotation.name().equals(REFUSES)) {
            return Stream.of(annotation);
        }
        ClassInfo type = index.getClassByName(annotation.name());
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.ofNullable(type.declaredAnnotation(REFUSES)),
                type.methods().stream()
                        .filter(member -> member.hasDeclaredAnnotation(REFUSES) && isYes(annotation, member))
                        .map(member -> member.declaredAnnotation(REFUSES)));
    }

    private static boolean isYes(AnnotationInstance annotation, MethodInfo member) {
        AnnotationValue said = annotation.value(member.name());
        return said == null ? member.defaultValue().asBoolean() : said.asBoolean();
    }

    private static Stream<DocumentedRefusal> recordsOf(DotName type, IndexView index) {
        Set<DotName> seen = new LinkedHashSet<>();
        Deque<DotName> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            DotName next = open.poll();
            if (seen.add(next)) {
                namesOf(index.getKnownDirectImplementations(next)).forEach(open::add);
                namesOf(index.getKnownDirectSubinterfaces(next)).forEach(open::add);
            }
        }
        return seen.stream()
                .flatMap(name -> Stream.ofNullable(index.getClassByName(name)))
                .flatMap(known -> Stream.ofNullable(known.declaredAnnotation(REFUSAL)))
                .map(DocumentedRefusal::of);
    }

    private static Stream<DotName> namesOf(Collection<ClassInfo> types) {
        return types.stream().map(ClassInfo::name);
    }

    private static DocumentedRefusal of(AnnotationInstance refusal) {
        return new DocumentedRefusal(
                refusal.value("status").asInt(),
                refusal.value("code").asString(),
                refusal.value("id").asString(),
                refusal.value("en").asString());
    }
}
