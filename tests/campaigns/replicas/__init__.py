"""Several replicas on one PostgreSQL, while everything is done to them that machines and networks do.

| subject | modules |
|---|---|
| the replicas, and what leads to them and to their database | `act`, `balancer`, `wire`, `pooler` |
| what is done to them | `troubles` |
| who asks in a group, who waits for news, who gets the digest | `others` |
| what Telegram counted | `sends` |
| what was promised of it | `__main__` |
| how many questions they answer | `scaling` |
"""
