# The bot alone, or beside PostgreSQL: see «Keep it running» in the README. Data lies in the volume /data.
FROM python:3.11-slim
COPY requirements-postgres.lock /bot/
RUN pip install --no-cache-dir --require-hashes -r /bot/requirements-postgres.lock
COPY . /bot
RUN useradd --uid 10001 school && mkdir /data && chown school /data
ENV PYTHONPATH=/bot PYTHONUNBUFFERED=1 BACKUP_DIR=/data/copies
USER school
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=2m --timeout=30s --start-period=1m CMD ["python", "-m", "bot", "check", "--running"]
CMD ["python", "-m", "bot", "run"]
