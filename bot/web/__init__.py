"""The bot's HTTP server: what Telegram posts to, what a platform asks, and what Prometheus fetches.

| page       | answers                                                                         | module    |
|------------|---------------------------------------------------------------------------------|-----------|
| `/healthz` | 200 as long as the process is alive and its loop answers                        | `health`  |
| `/readyz`  | 200 when questions are answered, else 503, and each check with what is wrong    | `health`  |
| `/metrics` | figures for Prometheus; on the public port to this machine only                 | `metrics` |
| `/a/…`     | the answer of a book, for readers on the web (`answer_page`), and its picture   | `answers` |

`addresses` says where the page of an answer is. `server` listens, and stands when strangers keep it busy. The webhook's
own handler is in `telegram`, which also gives the checks and the counts of a running bot. Nothing is counted on a
question's way: at each scrape `metrics` reads what the store has anyway. No page and no label holds a reader's word.
"""
