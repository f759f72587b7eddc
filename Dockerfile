FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/ateliers-flash-*.jar extract --layers --destination /layers \
    && mv /layers/application/ateliers-flash-*.jar /layers/application/application.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/ateliers ateliers \
    && install -d -o ateliers -g ateliers /var/lib/ateliers/documents
WORKDIR /application
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER ateliers
ENV SERVER_ADDRESS=0.0.0.0 \
    ATELIERS_DOCUMENTS_FOLDER=/var/lib/ateliers/documents
VOLUME /var/lib/ateliers/documents
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-jar", "application.jar"]
