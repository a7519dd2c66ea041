package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever asks too often is told when to come again; others do not feel it. */
@QuarkusTest
class RateProofTest {

    private static final String PATH = "/v1/tenants/" + UUID.randomUUID() + "/shelves/" + UUID.randomUUID();
    private static final int AT_A_TIME = 50;

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "platform.rate.account.at-once")
    int atOnce;

    @Test
    void anAccountThatAsksTooOftenIsToldWhenToComeAgain() {
        TestToken hasty =
                TestToken.of("hasty-" + UUID.randomUUID()).roles("clerk").region("36.03");
        List<HttpResponse<String>> refused = refused("Bearer " + hasty.sign());

        assertThat(refused).hasSizeBetween(1, 2 * atOnce);
        assertThat(refused.getFirst().headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(refused.getFirst().body()).contains("urn:koperasi:problem:too-many-requests");
        asClerk().get(PATH).then().statusCode(404);
    }

    /** Every answer of 401 counts against the address, and the address is refused before its tokens are looked at. */
    @Test
    void anAddressWhoseTokensAreRefusedIsNotListenedToForAWhile() {
        assertThat(refused("Bearer " + UUID.randomUUID())).isNotEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> asClerk().get(PATH).statusCode() == 404);
    }

    /** What was answered with 429 of three times as many requests as are saved up. */
    private List<HttpResponse<String>> refused(String authorization) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(PATH))
                    .header("Authorization", authorization)
                    .build();
            return IntStream.range(0, 3 * atOnce / AT_A_TIME)
                    .boxed()
                    .flatMap(batch -> IntStream.range(0, AT_A_TIME)
                            .mapToObj(i -> http.sendAsync(request, BodyHandlers.ofString()))
                            .toList()
                            .stream())
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();
        }
    }
}
