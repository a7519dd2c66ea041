package id.koperasi.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectedRecordTest {

    private static final Set<Kind> NOBODYS = EnumSet.of(Kind.MEMORANDUM, Kind.LAUNCH, Kind.POTENTIAL, Kind.CAMPAIGN);

    @Test
    void theEventKnowsEveryRecordOfACooperative() throws IOException {
        JsonNode schema;
        try (InputStream in =
                CorrectedRecordTest.class.getResourceAsStream("/events/record-corrected.v1.schema.json")) {
            schema = new ObjectMapper().readTree(in);
        }
        List<String> known = new ArrayList<>();
        schema.at("/properties/record/enum").forEach(kind -> known.add(kind.asText()));

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values())
                        .filter(kind -> !NOBODYS.contains(kind))
                        .map(Kind::name)
                        .toList());
    }
}
