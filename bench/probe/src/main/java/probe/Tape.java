package probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The statements of a transaction with all that was bound to them, taken down while the application runs it, to be sent
/// again by plain JDBC.
final class Tape {

    private static final Set<String> SENT = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");
    private static final ThreadLocal<Tape> RUNNING = new ThreadLocal<>();

    private final List<Step> steps = new ArrayList<>();

    private record Binding(Method method, Object[] arguments) {}

    private record Step(String sql, List<Binding> bindings) {}

    interface Transaction {
        void run() throws ReflectiveOperationException;
    }

    static Tape of(Transaction transaction) throws ReflectiveOperationException {
        var tape = new Tape();
        RUNNING.set(tape);
        try {
            transaction.run();
        } finally {
            RUNNING.remove();
        }
        return tape;
    }

    int size() {
        return steps.size();
    }

    /// In one transaction; every row of every answer is read. The version of what is updated has moved on since.
    void play(DataSource source) throws SQLException, ReflectiveOperationException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var step : steps) {
                try (var statement = connection.prepareStatement(step.sql())) {
                    for (var binding : step.bindings()) {
                        binding.method().invoke(statement, binding.arguments());
                    }
                    if (statement.execute()) {
                        read(statement);
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /// Takes nothing down but on a thread whose tape is running.
    static DataSource listeningTo(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                var tape = RUNNING.get();
                return tape == null ? connection : tape.heard(connection);
            }
        };
    }

    private Connection heard(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            var answer = method.invoke(connection, arguments);
            return answer instanceof PreparedStatement statement
                    ? heard(statement, ((String) arguments[0]).replace("and version=?", "and version<=?+1000000"))
                    : answer;
        });
    }

    private PreparedStatement heard(PreparedStatement statement, String sql) {
        var bindings = new ArrayList<Binding>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                bindings.add(new Binding(method, arguments));
            }
            if (SENT.contains(method.getName())) {
                steps.add(new Step(sql, List.copyOf(bindings)));
                bindings.clear();
            }
            return method.invoke(statement, arguments);
        });
    }

    private interface Hearing {
        Object call(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Hearing hearing) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            try {
                return hearing.call(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
