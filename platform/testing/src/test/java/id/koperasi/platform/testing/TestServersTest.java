package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.servers.DatabaseServer;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.Topics;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The same claims hold for the servers from jars and, with {@code -Dcontainers}, for those in containers. */
class TestServersTest {

    private static final String REFUSED = "42501";
    private static final ServiceDatabase ONE = new ServiceDatabase("one", "owner-one", "app-one");
    private static final ServiceDatabase TWO = new ServiceDatabase("two", "owner-two", "app-two");

    @Test
    void postgresqlIsOfVersion18() throws SQLException {
        assertThat(text("select version()")).startsWith("PostgreSQL 18.");
    }

    @Test
    void wordsSortAsIndonesiansSortThem() throws SQLException {
        assertThat(text("select string_agg(w, ' ' order by w) from unnest('{besi,Aceh,Bali,abang}'::text[]) w"))
                .isEqualTo("abang Aceh Bali besi");
        assertThat(text("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void aServiceReachesItsOwnDatabaseAlone() throws SQLException {
        makeDatabases();

        try (Connection own = connect("one", ONE.runtime(), ONE.runtimePassword())) {
            assertThat(own.isValid(2)).isTrue();
        }
        assertThatThrownBy(() -> connect("two", ONE.runtime(), ONE.runtimePassword()))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    @Test
    void onlyTheOwnerMakesTables() throws SQLException {
        makeDatabases();

        try (Connection owner = connect("one", ONE.owner(), ONE.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists made_by_owner (id bigint)");
        }
        try (Connection runtime = connect("one", ONE.runtime(), ONE.runtimePassword());
                var statement = runtime.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table made_by_runtime (id bigint)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
        }
    }

    @Test
    void aDatabaseMadeAgainKeepsItsTables() throws SQLException {
        makeDatabases();
        try (Connection owner = connect("two", TWO.owner(), TWO.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists kept (id bigint)");
            makeDatabases();
            statement.execute("insert into kept values (1)");
        }
    }

    @Test
    void topicsMadeTwiceHaveTwelvePartitionsEach() throws Exception {
        var names = List.of("made.one", "made.two");
        String bootstrap = TestServers.broker().bootstrapServers();

        Topics.create(bootstrap, names);
        Topics.create(bootstrap, names);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            assertThat(admin.describeTopics(names).allTopicNames().get(20, TimeUnit.SECONDS))
                    .hasSize(2)
                    .allSatisfy((name, topic) -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    /** Once is chance: what the controller has said, the broker mostly knows a moment later. */
    @Test
    void whoMadeATopicCanUseItAtOnce() throws Exception {
        String bootstrap = TestServers.broker().bootstrapServers();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (int i = 0; i < 20; i++) {
                var name = List.of("used.at.once." + i);
                Topics.create(bootstrap, name);
                assertThat(admin.describeTopics(name).allTopicNames().get(20, TimeUnit.SECONDS))
                        .hasSize(1);
            }
        }
    }

    @Test
    void theImageIsOfTheBrokersVersion() {
        String version = Containers.KAFKA.getVersionPart();
        assertThat(Path.of(System.getProperty("koperasi.broker.home"), "lib", "kafka_2.13-" + version + ".jar"))
                .exists();
    }

    @Test
    void aTopicIsNeverMadeByAccident() {
        try (Admin admin = Admin.create(
                        Map.of("bootstrap.servers", TestServers.broker().bootstrapServers()));
                var producer = producer(Map.of("max.block.ms", "1500"))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "value"))
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("misspelt");
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("does not host this topic");
        }
    }

    @Test
    void whatIsCommittedInATransactionIsConsumedByAGroup() throws Exception {
        Topics.create(TestServers.broker().bootstrapServers(), List.of("carried"));
        try (var producer = producer(Map.of("transactional.id", "carrier"))) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>("carried", "key", "value"));
            producer.commitTransaction();
            assertThat(sent.get(20, TimeUnit.SECONDS).hasOffset()).isTrue();
        }

        try (var consumer = consumer()) {
            consumer.subscribe(List.of("carried"));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records).hasSize(1).allSatisfy(r -> {
                assertThat(r.key()).isEqualTo("key");
                assertThat(r.value()).isEqualTo("value");
            });
        }
    }

    /** Quarkus loads the tests in several class loaders; a server each would be minutes lost and ports taken. */
    @Test
    void anotherClassLoaderFindsTheSameServers() throws Exception {
        var database = TestServers.database();
        var broker = TestServers.broker();

        try (var other = new Apart()) {
            Class<?> again = other.loadClass(TestServers.class.getName());
            assertThat(again).isNotSameAs(TestServers.class);
            assertThat(again.getMethod("broker").invoke(null)).hasToString(broker.toString());
            Object same = again.getMethod("database").invoke(null);
            assertThat(same).hasToString(database.toString());

            Method connect = other.loadClass(DatabaseServer.class.getName()).getMethod("connect", String.class);
            try (var connection = (Connection) connect.invoke(same, "postgres")) {
                assertThat(connection.isValid(2)).isTrue();
            }
        }
    }

    private static void makeDatabases() {
        ONE.create(TestServers.database());
        TWO.create(TestServers.database());
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(TestServers.database().jdbcUrl(database), user, password);
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = TestServers.database().connect("postgres");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("bootstrap.servers", TestServers.broker().bootstrapServers());
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestServers.broker().bootstrapServers(),
                "group.id", "readers",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** Defines our classes and the driver's itself, as a class loader of Quarkus does, and no others. */
    private static final class Apart extends URLClassLoader {

        Apart() throws ClassNotFoundException {
            super(
                    Stream.of(TestServers.class, DatabaseServer.class, Class.forName("org.postgresql.Driver"))
                            .map(c -> c.getProtectionDomain().getCodeSource().getLocation())
                            .toArray(URL[]::new),
                    TestServersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("id.koperasi.") && !name.startsWith("org.postgresql.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
