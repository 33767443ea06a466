package org.tawasul.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that can listen: while it records, it writes down each statement with its parameters; otherwise it hands
 * out plain connections and costs nothing.
 */
final class StatementTap extends DelegatingDataSource {
    private volatile @Nullable List<Recorded> recording;

    StatementTap(DataSource target) {
        super(target);
    }

    /** A statement as the product ran it; parameters in their order. */
    record Recorded(String sql, List<@Nullable Object> parameters) {}

    interface Piece {
        void run() throws Exception;
    }

    /** What the product runs to answer the requests of a piece of work. */
    List<Recorded> record(Piece work) throws Exception {
        var heard = Collections.synchronizedList(new ArrayList<Recorded>());
        recording = heard;
        try {
            work.run();
        } finally {
            recording = null;
        }
        return List.copyOf(heard);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var heard = recording;
        var connection = super.getConnection();
        return heard == null || !answersRequest() ? connection : listening(connection, heard);
    }

    /** Not what works in the background meanwhile. */
    private static boolean answersRequest() {
        return Thread.currentThread().getName().startsWith("tomcat-handler");
    }

    private static Connection listening(Connection connection, List<Recorded> heard) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return method.getName().equals("prepareStatement") && arguments != null
                    ? listening((PreparedStatement) result, (String) arguments[0], heard)
                    : result;
        });
    }

    private static PreparedStatement listening(PreparedStatement statement, String sql, List<Recorded> heard) {
        var parameters = new TreeMap<Integer, @Nullable Object>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            var name = method.getName();
            if (name.startsWith("set")
                    && arguments != null
                    && arguments.length >= 2
                    && arguments[0] instanceof Integer at) {
                parameters.put(at, name.equals("setNull") ? null : arguments[1]);
            }
            if (name.startsWith("execute")) heard.add(new Recorded(sql, new ArrayList<>(parameters.values())));
            return method.invoke(statement, arguments);
        });
    }

    private interface Calling {
        @Nullable
        Object call(Method method, Object @Nullable [] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Calling calling) {
        return type.cast(Proxy.newProxyInstance(
                StatementTap.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return calling.call(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() == null ? thrown : thrown.getCause();
                    }
                }));
    }
}
