package id.koperasi.platform.shelf;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The contract of events is proved from both ends, and served. */
@QuarkusTest
class ContractProofTest {

    @Inject
    ObjectMapper json;

    @Test
    void theProducerWritesItsExample() {
        Contracts.provesThatItWrites(ShelfEvent.class, json);
    }

    @Test
    void aConsumerThatNeedsWhatTheProducerDoesNotWriteIsFoundOut() {
        assertThatThrownBy(() -> Contracts.provesThatItReads(Demanding.class, json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }

    sealed interface Demanding {
        @id.koperasi.platform.event.EventType("id.koperasi.notes.shelf-added.v1")
        record ShelfAdded(String label, String colour) implements Demanding {}
    }

    @Test
    void theCatalogueOfEventsIsServedToEverybody() {
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .body("asyncapi", equalTo("3.0.0"))
                .body("channels.facts.address", equalTo("koperasi.notes"))
                .body("channels.internal.address", equalTo("koperasi.notes.internal"))
                .body("components.messages.'shelf-added-v1'.name", equalTo("id.koperasi.notes.shelf-added.v1"))
                .body("components.messages.'shelf-added-v1'.examples[0].payload.label", equalTo("left"));
        assertThat(given().get("/q/health/well").asString()).contains("unsentEvents");
        assertThat(given().get("/q/metrics").asString()).contains("outbox_unsent_events", "inbox_parked_streams");
    }
}
