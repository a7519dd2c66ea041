package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a service under test says waits for somebody. */
public final class WaitingTasks {

    private static final String PATH = "/v1/own-tasks";
    private static final int ALL = 100;
    private static final int PIECES = 10;

    private final List<Map<String, Object>> items;

    private WaitingTasks(List<Map<String, Object>> items) {
        this.items = items;
    }

    /** All that waits for who asks; fails when going through it in small pieces tells anything else. */
    public static WaitingTasks of(Supplier<RequestSpecification> who) {
        List<Map<String, Object>> all = read(who, ALL);
        int few = 1 + all.size() / PIECES;
        assertThat(read(who, few)).as("%d at a time", few).isEqualTo(all);
        return new WaitingTasks(all);
    }

    private static List<Map<String, Object>> read(Supplier<RequestSpecification> who, int limit) {
        var items = new ArrayList<Map<String, Object>>();
        @Nullable String after = null;
        do {
            RequestSpecification asked = who.get().queryParam("limit", limit);
            JsonPath page = (after == null ? asked : asked.queryParam("after", after))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            after = page.getString("nextCursor");
        } while (after != null);
        return items;
    }

    /** The kinds, in the order in which they are shown. */
    public List<String> kinds() {
        return texts("kind");
    }

    /** One field of all. */
    public List<String> texts(String field) {
        return items.stream().map(item -> String.valueOf(item.get(field))).toList();
    }

    /** The only one of a kind. */
    public Map<String, Object> only(String kind) {
        List<Map<String, Object>> found =
                items.stream().filter(item -> kind.equals(item.get("kind"))).toList();
        assertThat(found).as("tasks of the kind " + kind).hasSize(1);
        return found.getFirst();
    }

    /** Those of one kind. */
    public WaitingTasks ofKind(String kind) {
        return new WaitingTasks(
                items.stream().filter(item -> kind.equals(item.get("kind"))).toList());
    }

    /** Those about one cooperative. */
    public WaitingTasks about(Object tenant) {
        return new WaitingTasks(items.stream()
                .filter(item -> tenant.toString().equals(item.get("cooperativeId")))
                .toList());
    }
}
