package id.koperasi.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Proofs that everybody who checks proofs is tried with; the page that runs in a browser reads the same file. */
class ForgedProofTest {

    private static final Path VECTORS = Path.of("src/test/resources/proofs.json");

    @Test
    void whatWasSealedIsProven() throws IOException {
        List<?> vectors = vectors();

        assertThat(vectors).hasSizeGreaterThan(5);
        for (Object vector : vectors) {
            assertThat(judged(vector)).as("%s", vector).isEqualTo("proven");
        }
    }

    @Test
    void aProofForgedInAnyFieldIsNone() throws IOException {
        int forged = 0;
        for (Object vector : vectors()) {
            var fields = new ArrayList<Consumer<Runnable>>();
            gather(Objects.requireNonNull(((Map<?, ?>) vector).get("proof")), fields);
            for (Consumer<Runnable> field : fields) {
                field.accept(() -> assertThat(judged(vector)).as("%s", vector).isNotEqualTo("proven"));
                forged++;
            }
            assertThat(judged(vector)).as("put right again").isEqualTo("proven");
        }
        assertThat(forged).isGreaterThan(150);
    }

    @Test
    void anotherSealProvesNothing() throws IOException {
        for (Object vector : vectors()) {
            Map<?, ?> proof = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) vector).get("proof"));

            assertThat(new Proof(new Fields(proof)).reasonAgainst("0".repeat(64)))
                    .hasValue("the seal is not the published one");
        }
    }

    private static List<?> vectors() throws IOException {
        return (List<?>) Objects.requireNonNull(Json.read(Files.readString(VECTORS)));
    }

    private static String judged(Object vector) {
        Map<?, ?> both = (Map<?, ?>) vector;
        var proof = new Proof(new Fields((Map<?, ?>) Objects.requireNonNull(both.get("proof"))));
        return proof.reasonAgainst(String.valueOf(both.get("published"))).orElse("proven");
    }

    /** One forgery for each value below: it is made, something is asked, and it is undone. */
    @SuppressWarnings("unchecked")
    private static void gather(Object value, List<Consumer<Runnable>> fields) {
        if (value instanceof Map<?, ?>) {
            Map<String, Object> map = (Map<String, Object>) value;
            new LinkedHashMap<>(map).forEach((name, inner) -> {
                if (inner instanceof Map || inner instanceof List) {
                    gather(inner, fields);
                } else {
                    fields.add(asking -> {
                        map.put(name, forged(inner));
                        asking.run();
                        map.put(name, inner);
                    });
                }
            });
        } else if (value instanceof List<?>) {
            List<Object> list = (List<Object>) value;
            for (int i = 0; i < list.size(); i++) {
                int place = i;
                Object inner = list.get(i);
                fields.add(asking -> {
                    list.set(place, forged(inner));
                    asking.run();
                    list.set(place, inner);
                });
            }
        }
    }

    private static Object forged(Object value) {
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        }
        String text = (String) value;
        if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return (text.charAt(0) == '2' ? "1" : "2") + text.substring(1);
        }
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == '1' ? '2' : '1');
    }
}
