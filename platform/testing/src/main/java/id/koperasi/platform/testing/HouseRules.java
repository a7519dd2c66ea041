package id.koperasi.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The rules of the house that every module checks about itself. */
public final class HouseRules {

    private static final List<String> SERVICES = List.of("registry", "ledger", "funding", "training");
    private static final Pattern DOMAIN_WORD = Pattern.compile(
            "(?i).*(cooperative|member|village|loan|saving|deposit|instalment|tranche|seat|curriculum|certificate"
                    + "|coach|officer|journal|passbook|pilot|campaign).*");

    private HouseRules() {}

    /** The production classes of one package and all below it. */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** Checks everything that holds for a service. */
    public static void checkService(String service) {
        JavaClasses own = classesOf("id.koperasi." + service);
        for (ArchRule rule : serviceRules(service)) {
            rule.check(own);
        }
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.koperasi." + service, "id.koperasi.platform");
        checkTable(all, tables(all));
        checkTasks(all, tasks(all));
        RefusalRules.REFUSALS_ARE_COMPLETE.check(all);
        RefusalRules.CODES_ARE_UNIQUE.check(all);
    }

    private static Collection<Permission> tables(JavaClasses classes) {
        return made(classes, PermissionTable.class)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static Collection<TaskSource> tasks(JavaClasses classes) {
        return made(classes, TaskTable.class)
                .flatMap(table -> table.sources().stream())
                .toList();
    }

    private static <T> Stream<T> made(JavaClasses classes, Class<T> tables) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(tables) && !type.isInterface())
                .map(type -> tables.cast(newTable(type)));
    }

    private static Object newTable(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a table has a constructor without arguments: " + type, e);
        }
    }

    /** The rules of a service, one by one, for who wants to see each bite. */
    public static List<ArchRule> serviceRules(String service) {
        var rules = new ArrayList<ArchRule>();
        rules.add(importsNoOther(service));
        rules.add(slices().matching("id.koperasi." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("features of one service know each other in one direction only"));
        rules.addAll(commonRules());
        return rules;
    }

    /** The rules of every module. */
    public static List<ArchRule> commonRules() {
        return List.of(
                RESOURCES_ARE_PACKAGE_PRIVATE,
                ENDPOINTS_ARE_PUBLIC,
                ENDPOINTS_NAME_THEIR_OPERATION,
                CHANGES_ARE_CHANGES,
                RESOURCES_OPEN_NO_TRANSACTION,
                NAMES_SAY_SOMETHING,
                DEFAULTS_STAND_IN_NO_GROUP);
    }

    private static ArchRule importsNoOther(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "id.koperasi." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("a service imports no other: they speak through events");
    }

    /** The platform imports no service. */
    public static final ArchRule PLATFORM_IMPORTS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("id.koperasi.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVICES.stream().map(name -> "id.koperasi." + name + "..").toArray(String[]::new));

    /** The platform knows no word of the domain. */
    public static final ArchRule PLATFORM_KNOWS_NO_DOMAIN_WORD =
            classes().that().resideInAPackage("id.koperasi.platform..").should(haveNoDomainWord());

    /** Resources are package-private, so that nobody calls them but HTTP. */
    public static final ArchRule RESOURCES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** Quarkus REST silently ignores an endpoint that is not public. */
    public static final ArchRule ENDPOINTS_ARE_PUBLIC =
            methods().that(areEndpoints()).should().bePublic().allowEmptyShould(true);

    /** The permission table and the OpenAPI document speak of operations by their id. */
    public static final ArchRule ENDPOINTS_NAME_THEIR_OPERATION =
            methods().that(areEndpoints()).should(nameTheirOperation()).allowEmptyShould(true);

    /** Whatever is not read-only is a change. */
    public static final ArchRule CHANGES_ARE_CHANGES = methods()
            .that(areEndpoints())
            .and()
            .areNotAnnotatedWith(GET.class)
            .and()
            .areNotAnnotatedWith(HEAD.class)
            .should()
            .beAnnotatedWith(Change.class)
            .andShould()
            .haveRawReturnType(RestResponse.class)
            .allowEmptyShould(true);

    /** Transactions belong to use cases. */
    public static final ArchRule RESOURCES_OPEN_NO_TRANSACTION = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should(useTransactional())
            .allowEmptyShould(true);

    /** A default within a group that may be absent makes it present, and its other settings required: nothing starts. */
    public static final ArchRule DEFAULTS_STAND_IN_NO_GROUP = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(ConfigMapping.class)
            .should()
            .beAnnotatedWith(WithDefault.class)
            .allowEmptyShould(true);

    /** Names of the style. */
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(
                    ".*\\.(I[A-Z][a-z]+er|Abstract\\w+|Base[A-Z]\\w*|\\w+(Impl|Util|Utils|Helper|Manager|Service|ServiceImpl|Dto|DTO))")
            .orShould()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..manager..",
                    "..base..",
                    "..misc..",
                    "..impl..");

    /** Every operation has exactly one row of the permission table and every row an operation. */
    public static void checkTable(JavaClasses classes, Collection<Permission> table) {
        Set<String> operations = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> areEndpoints().test(method) && method.isAnnotatedWith(Operation.class))
                .map(method -> method.getAnnotationOfType(Operation.class).operationId())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = table.stream().map(Permission::operation).collect(Collectors.toCollection(TreeSet::new));
        if (rows.size() != table.size()) {
            throw new AssertionError("an operation has more than one row in the permission table: " + table);
        }
        var missing = new TreeSet<>(operations);
        missing.removeAll(rows);
        var idle = new TreeSet<>(rows);
        idle.removeAll(operations);
        if (!missing.isEmpty() || !idle.isEmpty()) {
            throw new AssertionError("operations without a row in the permission table: " + missing
                    + "; rows without an operation: " + idle);
        }
    }

    /** Every kind of work that waits has a name of its own, and is done by an operation that exists, at its address. */
    public static void checkTasks(JavaClasses classes, Collection<TaskSource> sources) {
        Map<String, String> addresses = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> areEndpoints().test(method) && method.isAnnotatedWith(Operation.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotationOfType(Operation.class).operationId(), HouseRules::address));
        List<TaskSource> lost = sources.stream()
                .filter(source -> !source.path().equals(addresses.get(source.operation())))
                .toList();
        if (!lost.isEmpty()) {
            throw new AssertionError("work that is done by no operation at that address: " + lost);
        }
        Set<String> kinds = sources.stream().map(TaskSource::kind).collect(Collectors.toSet());
        if (kinds.size() != sources.size()) {
            throw new AssertionError("two kinds of work have one name: " + sources);
        }
    }

    private static String address(JavaMethod endpoint) {
        String resource = endpoint.getOwner().getAnnotationOfType(Path.class).value();
        String below = endpoint.isAnnotatedWith(Path.class)
                ? endpoint.getAnnotationOfType(Path.class).value()
                : "";
        return below.isEmpty() || below.startsWith("/") ? resource + below : resource + "/" + below;
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method ->
                        method.getOwner().isAnnotatedWith(Path.class) && method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> nameTheirOperation() {
        return new ArchCondition<>("carry @Operation with an operationId and a summary") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.isAnnotatedWith(Operation.class)
                        && !method.getAnnotationOfType(Operation.class)
                                .operationId()
                                .isBlank()
                        && !method.getAnnotationOfType(Operation.class)
                                .summary()
                                .isBlank();
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> useTransactional() {
        return new ArchCondition<>("use @Transactional") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                events.add(new SimpleConditionEvent(type, used, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoDomainWord() {
        return new ArchCondition<>("have no word of the domain in their names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, !DOMAIN_WORD.matcher(type.getSimpleName()).matches(), type.getName()));
                type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(method -> events.add(new SimpleConditionEvent(
                                method, !DOMAIN_WORD.matcher(method.getName()).matches(), method.getFullName())));
            }
        };
    }
}
